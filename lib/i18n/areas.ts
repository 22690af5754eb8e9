/** Parts of the wording; each is one file per language and one namespace. */
export const MESSAGE_AREAS = [
  "shell",
  "terms",
  "errors",
  "charts",
  "league",
  "overview",
  "branch",
  "indicators",
  "trends",
  "cli",
] as const;
export type MessageArea = (typeof MESSAGE_AREAS)[number];

/**
 * A file name from its parts: `支部标尺_排行_2026-10_综合.png`. Empty parts are left out; characters that Windows, macOS
 * or a shell cannot bear in a name become a hyphen.
 * @param extension without its dot
 */
export function exportFileName(parts: readonly string[], extension: string): string {
  const name = parts
    .map((part) =>
      part
        .trim()
        .replace(/[\\/:*?"<>|\s_]+/g, "-")
        .replace(/^[-.]+|[-.]+$/g, ""),
    )
    .filter((part) => part !== "")
    .join("_");
  return `${name.slice(0, 120)}.${extension}`;
}

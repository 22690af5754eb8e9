/** What an account is for; what it sees lies in its unit. */
export const ROLES = [
  "administrator",
  "county_officer",
  "township_officer",
  "branch_leader",
  "briefing_official",
  "viewer",
] as const;
export type Role = (typeof ROLES)[number];

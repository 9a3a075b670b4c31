import { roles } from "#db/schema/organisers.ts";

/** What an organiser may do in a campaign or, without a campaign, in all of them. */
export type Role = (typeof roles)[number];

/** Of the roles somebody holds for the same thing, in it and above it, the most powerful counts. */
export function strongestRole(held: readonly Role[]): Role | undefined {
  return roles.find((role) => held.includes(role));
}

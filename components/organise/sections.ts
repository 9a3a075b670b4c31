import type { Role } from "#domain/memberships/membership.ts";

const everybody: Role[] = ["owner", "editor", "moderator", "analyst"];
const editors: Role[] = ["owner", "editor"];

/**
 * The sections of a campaign in the workspace, in order; a section is one row, with its name in
 * `messages` at `organise.sections`. Who is not among `roles` is not led there; whether they
 * may is decided by the verb or query, as everywhere.
 */
const sections = [
  { name: "tally", under: "", roles: everybody },
  { name: "text", under: "/text", roles: editors },
  { name: "translations", under: "/translations", roles: editors },
  { name: "picture", under: "/picture", roles: editors },
  { name: "settings", under: "/settings", roles: editors },
  { name: "state", under: "/state", roles: editors },
] as const;

/** The sections that an organiser with a role is led to. */
export function sectionsFor(role: Role) {
  return sections.filter(({ roles }) => roles.includes(role));
}

import { rolesWith, type Role } from "#domain/memberships/membership.ts";

/**
 * The sections of a campaign in the workspace, in order; a section is one row, with its name in
 * `messages` at `organise.sections`. Who is not among `roles` is not led there; whether they
 * may is decided by the verb or query, as everywhere.
 */
const sections = [
  { name: "tally", under: "", roles: rolesWith("tally.read") },
  { name: "signatures", under: "/signatures", roles: rolesWith("signature.moderate") },
  { name: "text", under: "/text", roles: rolesWith("text.edit") },
  { name: "picture", under: "/picture", roles: rolesWith("picture.choose") },
  { name: "settings", under: "/settings", roles: rolesWith("campaign.edit") },
  { name: "state", under: "/state", roles: rolesWith("campaign.edit") },
  { name: "news", under: "/news", roles: rolesWith("article.write") },
  { name: "targets", under: "/targets", roles: rolesWith("target.set") },
  { name: "answers", under: "/answers", roles: rolesWith("answer.record") },
  { name: "events", under: "/events", roles: rolesWith("event.announce") },
  { name: "deliveries", under: "/deliveries", roles: rolesWith("delivery.record") },
  { name: "uploads", under: "/pictures", roles: rolesWith("article.write") },
  { name: "team", under: "/team", roles: rolesWith("team.read") },
  { name: "history", under: "/history", roles: rolesWith("history.read") },
] as const;

/** The sections that an organiser with a role is led to. */
export function sectionsFor(role: Role) {
  return sections.filter(({ roles }) => roles.includes(role));
}

import type { Role } from "#domain/memberships/membership.ts";

/**
 * Who may see a page, and who may do what a route does. Said here a second time, apart from the table of
 * rights, so that a mistake there shows. A role counts in what the address is about: a campaign, or else
 * the whole installation.
 */
export type Row = {
  /**
   * `anybody` without a session too; `organiser` with any session; `holder` the one organiser whose it is;
   * else the roles.
   */
  seenBy: "anybody" | "organiser" | "holder" | readonly Role[];
  /** Of a route: who may do it, of those who see it. */
  doneBy?: readonly Role[];
  /** The fields of a post that is in order; a `[name]` in them stands for what it does in addresses. */
  fields?: Record<string, string>;
  /** The file that a post in order carries along. */
  sends?: "picture" | "paper";
  /** The formats of `as/[format]`. */
  formats?: readonly string[];
  /** Its answer takes signers' personal data out, to whom it is done for. */
  takesOut?: boolean;
  /** A page that sends who may see it on to another. */
  leadsOn?: boolean;
  /** Of a campaign that is a draft there is no such page yet. */
  isOfPublished?: boolean;
  /** A post of a script of ours, which is told in JSON that nobody is signed in. */
  isForScripts?: boolean;
};

export const everyRole = ["owner", "editor", "moderator", "analyst"] as const;
export const readers = ["owner", "editor", "moderator"] as const;
export const editors = ["owner", "editor"] as const;
export const moderators = ["owner", "moderator"] as const;
export const owner = ["owner"] as const;

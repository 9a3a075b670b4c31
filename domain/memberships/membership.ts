import { roles, type memberships } from "#db/schema/organisers.ts";
import type { Actor } from "#domain/actor.ts";
import type { Campaign } from "#domain/campaigns/campaign.ts";
import type { Organiser } from "#domain/organisers/organiser.ts";
import type { Locale } from "#platform/locales.ts";

/** What an organiser may do in a campaign or, without a campaign, in all of them. */
export type Role = (typeof roles)[number];

/** A role held in one campaign or, without one, in the whole installation. */
export type Membership = typeof memberships.$inferSelect;

/** Somebody in a team. `email` is undefined for whoever may not see addresses. */
export type TeamMate = {
  membership: Membership;
  organiser: Omit<Organiser, "email"> & { email: string | undefined };
};

/** The roles, the most powerful first. */
export const roleNames: readonly Role[] = roles;

/** Who can hold a right: organisers through their role, everybody else as what they are. */
export type Holder = Role | Exclude<Actor["kind"], "organiser">;

const everyRole = ["owner", "editor", "moderator", "analyst"] as const;
const editors = ["owner", "editor", "operator", "demo"] as const;
const moderators = ["owner", "moderator", "operator", "system", "demo"] as const;
const appointing = ["owner", "operator", "system", "demo"] as const;
const machine = ["operator", "system"] as const;

/**
 * Who may do what: the one table, from which every `policy.ts` reads. A role counts in its campaign, one
 * in the whole installation in all campaigns and in what belongs to none. `operator` is somebody at the
 * console of the machine, `system` the schedule and the watch, `demo` what loads the demo world.
 */
export const rights = {
  "tally.read": everyRole,
  "alarm.read": everyRole,
  "team.read": everyRole,
  "history.read": ["owner", "editor", "moderator"],

  "campaign.create": editors,
  "campaign.edit": editors,
  "text.edit": editors,
  "picture.choose": editors,
  "target.set": editors,
  "answer.record": editors,
  "event.announce": editors,
  "delivery.record": editors,
  "article.write": editors,
  "topic.add": editors,

  "signature.moderate": moderators,
  "signature.export": ["owner"],
  "signature.import": ["operator", "system", "demo"],

  "team.manage": appointing,
  "organiser.create": appointing,
  "history.export": ["owner"],

  "owner.invite": machine,
  "invitation.purge": machine,
  "article.publish-due": machine,
  "alarm.raise": machine,
  "tally.recount": machine,
  "backup.make": machine,
  "upload.sweep": machine,
} as const satisfies Record<string, readonly Holder[]>;

export type Right = keyof typeof rights;

/** Whether a role, or somebody who is no organiser, may do something; without either, nobody may. */
export function mayDo(holder: Holder | undefined, right: Right): boolean {
  const holders: readonly Holder[] = rights[right];
  return holder !== undefined && holders.includes(holder);
}

/** The roles that have a right. */
export function rolesWith(right: Right): Role[] {
  return roles.filter((role) => mayDo(role, right));
}

/** What somebody acts as: an organiser by the role that they hold where they act. */
export function holderOf(actor: Actor, role: Role | undefined): Holder | undefined {
  return actor.kind === "organiser" ? role : actor.kind;
}

/** Of the roles somebody holds for the same thing, in it and above it, the most powerful counts. */
export function strongestRole(held: readonly Role[]): Role | undefined {
  return roles.find((role) => held.includes(role));
}

/** True for a text that names a role. */
export function isRole(name: string): name is Role {
  return (roles as readonly string[]).includes(name);
}

/** A campaign in an organiser's list. `locale` is the language of `title`. */
export type OwnCampaign = {
  campaign: Campaign;
  title: string;
  locale: Locale;
  count: number;
  role: Role;
};

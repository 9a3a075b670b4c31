import type { Allowance } from "#platform/window-counter.ts";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * The limits of `safety.md` that live in the front door's memory and begin anew with a start; all are by
 * client. What `sign…` allow is free. Beyond the first two a signer is asked for work, beyond `signOfDay`
 * for harder work, and is held without it (`signature.md`). `askedOfClient` is how often work may be asked for
 * and not be done: who does none is taken for somebody without script, whose signatures are held.
 */
export const memoryLimits = {
  requestOfClient: { allowed: 50, seconds: 1 },
  confirmOfClient: { allowed: 30, seconds: minute },
  signOfMinute: { allowed: 5, seconds: minute },
  signOfHour: { allowed: 30, seconds: hour },
  askedOfClient: { allowed: 30, seconds: hour },
  signOfDay: { allowed: 300, seconds: day },
} satisfies Record<string, Allowance>;

/** How many connections a client may hold at once. */
export const connectionsOfClient = 50;

/**
 * The limits in the database, which outlive a restart. Those on mails count only what somebody else's post
 * can cause; `mailStopped` is used up by "this was not me". `signInOfOrganiser` counts what only the organiser
 * can bring, a passkey or an identity, so that nobody else can lock them out.
 */
export const storedLimits = {
  mailToMailbox: { allowed: 1, seconds: 15 * minute },
  mailOfCampaign: { allowed: 3, seconds: 90 * day },
  mailOfDay: { allowed: 5, seconds: day },
  mailStopped: { allowed: 1, seconds: 90 * day },
  signInToAddress: { allowed: 5, seconds: 15 * minute },
  signInOfClient: { allowed: 5, seconds: 15 * minute },
  signInOfOrganiser: { allowed: 5, seconds: 15 * minute },
  codeToOrganiser: { allowed: 5, seconds: 15 * minute },
  codeOfOrganiser: { allowed: 5, seconds: 15 * minute },
  emailChangeOfOrganiser: { allowed: 5, seconds: hour },
  exportOfOrganiser: { allowed: 5, seconds: hour },
  lookOfOrganiser: { allowed: 60, seconds: hour },
  mailOfAlarm: { allowed: 1, seconds: hour },
  invitationToAddress: { allowed: 3, seconds: day },
  invitationOfOrganiser: { allowed: 30, seconds: day },
} satisfies Record<string, Allowance>;

export type LimitName = keyof typeof storedLimits;

/** One use of a stored limit. `key` says by whom; only a keyed hash of it is stored. */
export type LimitUse = { name: LimitName; key: string };

/** When a limit that began to be used at `startedAt` is free again. */
export function limitEnd(name: LimitName, startedAt: Date): Date {
  return new Date(startedAt.getTime() + storedLimits[name].seconds * 1000);
}

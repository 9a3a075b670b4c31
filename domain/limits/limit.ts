const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How much of something is allowed in how many seconds, counted from its first use. */
export type Limit = { allowed: number; seconds: number };

/**
 * The limits that outlive a restart (`safety.md`). Those on mails count only what somebody else's post
 * can cause; `mailStopped` is used up by "this was not me".
 */
export const limitTable = {
  mailToMailbox: { allowed: 1, seconds: 15 * minute },
  mailOfCampaign: { allowed: 3, seconds: 90 * day },
  mailOfDay: { allowed: 5, seconds: day },
  mailStopped: { allowed: 1, seconds: 90 * day },
  signInToAddress: { allowed: 5, seconds: 15 * minute },
  signInOfClient: { allowed: 5, seconds: 15 * minute },
  exportOfOrganiser: { allowed: 5, seconds: hour },
} satisfies Record<string, Limit>;

export type LimitName = keyof typeof limitTable;

/** One use of a limit. `key` says by whom; only a keyed hash of it is stored. */
export type LimitUse = { name: LimitName; key: string };

/** When a limit that began to be used at `startedAt` is free again. */
export function limitEnd(name: LimitName, startedAt: Date): Date {
  return new Date(startedAt.getTime() + limitTable[name].seconds * 1000);
}

import type { targets } from "#db/schema/campaigns.ts";
import { daysBetween } from "#platform/calendar.ts";

/** Who is asked, what they did about it and when that was seen, with the source that says so. */
export type Target = Omit<typeof targets.$inferSelect, "id" | "campaignId" | "position">;

/** A target as organisers edit it; `seen` marks what was stored when they began. */
export type KeptTarget = Target & { id: number; seen: string };

/** The columns of the table of targets, in their order, for people and for CSV. */
export const targetColumns = [
  "kind",
  "name",
  "country",
  "askedOn",
  "status",
  "statusOn",
  "sourceName",
  "sourceAddress",
] as const;
export type TargetColumn = (typeof targetColumns)[number];

export const targetKinds = ["state", "body", "person"] as const;
export const targetStatuses = ["asked", "answered", "signed", "ratified", "refused"] as const;
export const maxTargets = 500;

/** What an import would do; `kept` are those it does not name, which stay as they are. */
export type ImportPlan = {
  added: Target[];
  changed: { before: KeptTarget; after: Target; columns: TargetColumn[] }[];
  unchanged: number;
  kept: number;
};

/** The path of a campaign's board of targets, without language. */
export function targetsPath({ slug }: { slug: string }): string {
  return `/campaigns/${slug}/targets`;
}

/** One target is one name in one country, however it is spelled in upper and lower case. */
export function targetKey({ name, country }: Pick<Target, "name" | "country">): string {
  const folded = name.normalize("NFKC").replaceAll(/\s+/g, " ").trim().toLowerCase();
  return `${folded}\n${country ?? ""}`;
}

/** For how many days somebody who was asked has said nothing; undefined when there is no such silence. */
export function silentDays(
  { status, askedOn }: Pick<Target, "status" | "askedOn">,
  isAnswered: boolean,
  today: string,
): number | undefined {
  if (status !== "asked" || !askedOn || isAnswered || askedOn > today) return undefined;
  return daysBetween(askedOn, today);
}

/** What differs from what is stored when these are laid over it by their names and countries. */
export function planImport(stored: readonly KeptTarget[], given: readonly Target[]): ImportPlan {
  const byKey = new Map(stored.map((target) => [targetKey(target), target]));
  const plan: ImportPlan = { added: [], changed: [], unchanged: 0, kept: stored.length };
  for (const after of given) {
    const before = byKey.get(targetKey(after));
    if (!before) {
      plan.added.push(after);
      continue;
    }
    plan.kept -= 1;
    const columns = targetColumns.filter((column) => before[column] !== after[column]);
    if (columns.length > 0) plan.changed.push({ before, after, columns });
    else plan.unchanged += 1;
  }
  return plan;
}

/** The public shape of a target, without its answers. */
export function describeTarget({ sourceName, sourceAddress, ...target }: Target) {
  return { ...target, source: sourceName ? { name: sourceName, address: sourceAddress } : null };
}

import { eq, max } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns, targets } from "#db/schema/campaigns.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { listAnswers } from "#domain/answers/queries.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { targetsInput, type TargetsInput } from "./input.ts";
import { maySetTargets } from "./policy.ts";
import { listKeptTargets } from "./queries.ts";
import { maxTargets, targetColumns, targetKey, type KeptTarget, type Target } from "./target.ts";

/**
 * A row that was changed: with `id` and `seen` of the target it started from, or without for a new one.
 * `target: null` removes.
 */
export type TargetEdit = {
  id: number | null;
  seen: string | null;
  target: TargetsInput[number] | null;
};

/** Why a row was not stored; `row` is its place among the edits, `stored` what is there now, if anything. */
export type EditProblem =
  | { row: number; code: "changed"; stored: KeptTarget | null }
  | { row: number; code: "twice" | "answered" | "tooMany" };

export type EditOutcome =
  | { outcome: "saved"; added: number; changed: number; removed: number }
  | { outcome: "refused"; problems: EditProblem[] };

/**
 * Stores the edited rows of a table of targets, all or none: refused are rows that somebody else has
 * changed meanwhile (`changed`), a name and country that another target has (`twice`), a removal of one
 * whose answer is recorded (`answered`), and more than 500 in all (`tooMany`). Throws `NotFound`,
 * `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function editTargets(
  actor: Actor,
  campaignId: number,
  edits: readonly TargetEdit[],
): Promise<EditOutcome> {
  const read = readEdits(edits, dayOf(actor.at));
  return transact<EditOutcome>(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await maySetTargets(actor, campaignId, tx))) throw new NotAllowed();
    const stored = await listKeptTargets(campaignId, tx);
    const answers = await listAnswers(campaignId, tx);
    const answered = new Set(answers.map(({ targetId }) => targetId));
    const problems = problemsOf(read, stored, answered);
    if (problems.length > 0) return { outcome: "refused", problems };
    const done = { added: 0, changed: 0, removed: 0 };
    for (const edit of read) done[await store(tx, campaignId, edit)] += 1;
    await tx.update(campaigns).set({ updatedAt: actor.at }).where(eq(campaigns.id, campaignId));
    await recordAudit(tx, actor, "targets.edit", { campaignId, id: campaignId }, done);
    await bumpPublicVersion(tx);
    return { outcome: "saved", ...done };
  });
}

type ReadEdit = Omit<TargetEdit, "target"> & { target: Target | null };

function readEdits(edits: readonly TargetEdit[], today: string): ReadEdit[] {
  const given = edits.flatMap(({ target }) => (target ? [target] : []));
  const targets = targetsInput(today).parse(given)[Symbol.iterator]();
  return edits.map((edit) => ({ ...edit, target: edit.target && targets.next().value! }));
}

function problemsOf(
  edits: readonly ReadEdit[],
  stored: readonly KeptTarget[],
  answered: ReadonlySet<number>,
): EditProblem[] {
  const edited = new Set(edits.map(({ id }) => id));
  const others = new Set(stored.filter(({ id }) => !edited.has(id)).map(targetKey));
  const kept = edits.filter(({ target }) => target !== null).length + others.size;
  return edits.flatMap(({ id, seen, target }, row): EditProblem[] => {
    const present = stored.find((one) => one.id === id) ?? null;
    const isMoved = id !== null && (present ? present.seen !== seen : target !== null);
    if (isMoved && !isSame(present, target)) return [{ row, code: "changed", stored: present }];
    if (!target) return id !== null && answered.has(id) ? [{ row, code: "answered" }] : [];
    if (others.has(targetKey(target))) return [{ row, code: "twice" }];
    return id === null && kept > maxTargets ? [{ row, code: "tooMany" }] : [];
  });
}

function isSame(present: KeptTarget | null, target: Target | null): boolean {
  if (!present || !target) return present === null && target === null;
  return targetColumns.every((column) => present[column] === target[column]);
}

async function store(
  tx: Tx,
  campaignId: number,
  { id, target }: ReadEdit,
): Promise<"added" | "changed" | "removed"> {
  if (id === null) {
    const [last] = await tx
      .select({ position: max(targets.position) })
      .from(targets)
      .where(eq(targets.campaignId, campaignId));
    const position = (last?.position ?? -1) + 1;
    await tx.insert(targets).values({ campaignId, position, ...target! });
    return "added";
  }
  if (target) await tx.update(targets).set(target).where(eq(targets.id, id));
  else await tx.delete(targets).where(eq(targets.id, id));
  return target ? "changed" : "removed";
}

import { TargetDesk } from "#components/organise/target-desk.tsx";
import type { TypedRow } from "#components/organise/target-row.tsx";
import { editTargets, type EditProblem } from "#domain/targets/edit.ts";
import { readTargets, type TargetProblem } from "#domain/targets/input.ts";
import { listKeptTargets } from "#domain/targets/queries.ts";
import { targetsPath, type Target } from "#domain/targets/target.ts";
import { dayOf } from "#platform/calendar.ts";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../answer-page.tsx";
import { postTo } from "../../post-to.ts";
import type { Edited } from "../../read-edited.ts";
import { isTouched, readCells, rowsPerPage, sentRows } from "../rows.ts";

/** Stores what was changed in a page of the table, or shows it again with what stands in the way. */
export const POST = postTo(async (posted) => {
  const { actor, locale, campaign, fields: form, goTo } = posted;
  const page = Math.max(1, Math.min(99, Number(form.page) || 1));
  const rows = sentRows(form);
  const touched = rows.filter((row) => isTouched(row) && form[`keep-${row.key}`] !== "yes");
  const written = touched.filter(({ isRemoved }) => !isRemoved);
  const read = readTargets(
    written.map(({ typed }) => readCells(locale, typed)),
    dayOf(actor.at),
  );
  if ("problems" in read) {
    return answerRows(posted, page, withCodes(rows, written, read.problems), 400);
  }
  const targets = new Map(written.map((row, index) => [row, read.targets[index]!]));
  const edits = touched.map((row) => asEdit(row, targets.get(row) ?? null));
  const done = await editTargets(actor, campaign.id, edits);
  if (done.outcome === "refused") {
    return answerRows(posted, page, withProblems(rows, touched, done.problems), 409);
  }
  const { added, changed, removed } = done;
  return goTo(`/targets?page=${page}&done=${added}-${changed}-${removed}`);
});

function asEdit({ key, seen }: TypedRow, target: Target | null) {
  return seen === "" ? { id: null, seen: null, target } : { id: Number(key), seen, target };
}

function withCodes(rows: TypedRow[], read: TypedRow[], problems: readonly TargetProblem[]) {
  return rows.map((row) => {
    const own = problems.filter((problem) => read[problem.row] === row);
    return { ...row, codes: Object.fromEntries(own.map(({ column, code }) => [column, code])) };
  });
}

function withProblems(rows: TypedRow[], edited: TypedRow[], problems: readonly EditProblem[]) {
  return rows.map((row): TypedRow => {
    const problem = problems.find((one) => edited[one.row] === row);
    if (!problem) return row;
    if (problem.code !== "changed") return { ...row, codes: { name: problem.code } };
    // From here on it starts from what is stored now; what was removed can only be added anew.
    const { stored } = problem;
    if (!stored) return { ...row, key: `again-${row.key}`, seen: "", was: "", theirs: null };
    return { ...row, seen: stored.seen, theirs: stored };
  });
}

async function answerRows(edited: Edited, page: number, rows: TypedRow[], status: 400 | 409) {
  const { actor, locale, campaign } = edited;
  const stored = await listKeptTargets(campaign.id);
  const pages = Math.max(1, Math.ceil(stored.length / rowsPerPage));
  const title = translator(locale, "targetDesk")("heading");
  const path = `/organise${targetsPath(campaign)}`;
  const body = <TargetDesk {...{ locale, campaign, rows, page, pages }} />;
  return answerPage(actor, { locale, status, title, path, body });
}

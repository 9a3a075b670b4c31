import { ImportPreview } from "#components/organise/import-preview.tsx";
import { TargetImport } from "#components/organise/target-import.tsx";
import { importTargets } from "#domain/targets/import.ts";
import type { FileProblem } from "#domain/targets/input.ts";
import { listKeptTargets, markOf } from "#domain/targets/queries.ts";
import { planImport, targetsPath, type Target } from "#domain/targets/target.ts";
import { dayOf } from "#platform/calendar.ts";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../../answer-page.tsx";
import { postTo } from "../../../post-to.ts";
import type { Edited } from "../../../read-edited.ts";
import { sentTable } from "./sent-table.ts";

type Sent = { table: string; targets: Target[] };

/** Shows what an import would do; does it once that was looked at, or leads back to the table as it was. */
export const POST = postTo(async (posted) => {
  const { actor, campaign, fields, files, goTo } = posted;
  const { table, ...read } = await sentTable(files.file, fields.table ?? "", dayOf(actor.at));
  if ("problems" in read) return answerForm(posted, table, read.problems);
  if (fields.again) return answerForm(posted, table, []);
  const sent = { table, targets: read.targets };
  if (!fields.sure) return answerPreview(posted, sent);
  const done = await importTargets(actor, campaign.id, sent.targets, fields.seen ?? "");
  if (done.outcome === "changed") return answerPreview(posted, sent, true);
  if (done.outcome !== "imported") {
    return answerForm(posted, table, [{ row: 1, code: done.outcome }]);
  }
  return goTo(`/targets?done=${done.added}-${done.changed}-0`);
});

async function answerForm(edited: Edited, table: string, problems: readonly FileProblem[]) {
  const { actor, locale, campaign } = edited;
  const path = `/organise${targetsPath(campaign)}/import`;
  const title = translator(locale, "targetImport")("heading");
  const status = problems.length > 0 ? 400 : 200;
  const body = <TargetImport {...{ locale, campaign, table, problems }} />;
  return answerPage(actor, { locale, status, title, path, body });
}

async function answerPreview(edited: Edited, { table, targets }: Sent, isMoved = false) {
  const { actor, locale, campaign } = edited;
  const stored = await listKeptTargets(campaign.id);
  const plan = planImport(stored, targets);
  const path = `/organise${targetsPath(campaign)}/import`;
  const title = translator(locale, "targetImport")("preview");
  const shown = { locale, campaign, plan, table, seen: markOf(stored), isMoved };
  const body = <ImportPreview {...shown} />;
  return answerPage(actor, { locale, status: isMoved ? 409 : 200, title, path, body });
}

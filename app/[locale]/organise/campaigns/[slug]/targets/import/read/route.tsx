import { ImportPreview } from "#components/organise/import-preview.tsx";
import { TargetImport } from "#components/organise/target-import.tsx";
import { importTargets } from "#domain/targets/import.ts";
import type { FileProblem } from "#domain/targets/input.ts";
import { listKeptTargets, markOf } from "#domain/targets/queries.ts";
import { planImport, targetsPath, type Target } from "#domain/targets/target.ts";
import { dayOf } from "#platform/calendar.ts";
import { translator } from "#platform/i18n.ts";
import { readFormData, seeOther } from "../../../../../answer.ts";
import { answerPage } from "../../../../../answer-page.tsx";
import { editing, type Edited, type SlugParams } from "../../../read-edited.ts";
import { sentTable } from "./sent-table.ts";

type Context = { params: Promise<SlugParams> };
type Sent = { table: string; targets: Target[] };

/** Shows what an import would do; does it once that was looked at, or leads back to the table as it was. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const form = await readFormData(request);
  return editing(await params, async (edited) => {
    const { actor, locale, campaign } = edited;
    const { table, ...read } = await sentTable(form, dayOf(actor.at));
    if ("problems" in read) return answerForm(edited, table, read.problems);
    if (form.has("again")) return answerForm(edited, table, []);
    const sent = { table, targets: read.targets };
    if (!form.has("sure")) return answerPreview(edited, sent);
    const mark = form.get("seen");
    const seen = typeof mark === "string" ? mark : "";
    const done = await importTargets(actor, campaign.id, sent.targets, seen);
    if (done.outcome === "changed") return answerPreview(edited, sent, true);
    if (done.outcome !== "imported") {
      return answerForm(edited, table, [{ row: 1, code: done.outcome }]);
    }
    const path = `/organise${targetsPath(campaign)}?done=${done.added}-${done.changed}-0`;
    return seeOther(locale, path);
  });
}

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

import { exportHistory } from "#domain/audit/export.ts";
import { readHistoryFilter } from "#domain/audit/input.ts";
import { dayOf } from "#platform/calendar.ts";
import { readForm } from "../../answer.ts";
import { answerOrAskForProof } from "../../ask-for-proof.ts";
import { answerIn, type Scope, type ScopeParams } from "../../scope.ts";
import { writeHistory } from "./write-history.ts";

type Context = { params: Promise<ScopeParams> };

const types = { csv: "text/csv; charset=utf-8; header=present", json: "application/json" };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const fields = await readForm(request);
  return answerIn(params, async (scope, { slug = "installation" }) => {
    try {
      return await answerHistory(scope, slug, fields);
    } catch (error) {
      const path = `${scope.path}/history/export`;
      return answerOrAskForProof(error, { ...scope, request, path, fields });
    }
  });
}

async function answerHistory(
  { actor, campaignId, locale }: Scope,
  name: string,
  fields: Record<string, string>,
): Promise<Response> {
  const format = fields.format === "json" ? "json" : "csv";
  const { filter } = readHistoryFilter(fields);
  const pages = await exportHistory(actor, campaignId, filter, format);
  const file = `${name}-history-${dayOf(actor.at)}.${format}`;
  return new Response(writeHistory(pages, format, locale), {
    headers: {
      "content-type": types[format],
      "content-disposition": `attachment; filename="${file}"`,
      "cache-control": "no-store",
    },
  });
}

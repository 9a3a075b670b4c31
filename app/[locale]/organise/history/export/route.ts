import { exportHistory } from "#domain/audit/export.ts";
import { readHistoryFilter } from "#domain/audit/input.ts";
import { dayOf } from "#platform/calendar.ts";
import { readForm } from "../../answer.ts";
import { answerIn, type ScopeParams } from "../../scope.ts";
import { writeHistory } from "./write-history.ts";

type Context = { params: Promise<ScopeParams> };

const types = { csv: "text/csv; charset=utf-8; header=present", json: "application/json" };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const fields = await readForm(request);
  return answerIn(params, async ({ locale, actor, campaignId }, { slug = "installation" }) => {
    const format = fields.format === "json" ? "json" : "csv";
    const { filter } = readHistoryFilter(fields);
    const pages = await exportHistory(actor, campaignId, filter, format);
    const file = `${slug}-history-${dayOf(actor.at)}.${format}`;
    return new Response(writeHistory(pages, format, locale), {
      headers: {
        "content-type": types[format],
        "content-disposition": `attachment; filename="${file}"`,
        "cache-control": "no-store",
      },
    });
  });
}

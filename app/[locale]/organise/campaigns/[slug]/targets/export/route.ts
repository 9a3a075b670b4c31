import { tabulateTargets } from "#domain/targets/representation.ts";
import { dayOf } from "#platform/calendar.ts";
import { writeCsv } from "#platform/formats/csv.ts";
import { postTo } from "../../post-to.ts";

/** The table as a file, of drafts too; nothing in it is anybody's personal data. */
export const GET = postTo(async ({ actor, campaign }) => {
  const file = `${campaign.slug}-targets-${dayOf(actor.at)}.csv`;
  return new Response(writeCsv(await tabulateTargets(campaign.id, actor.at)), {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="${file}"`,
    },
  });
});

import { readSignatureFilter } from "#domain/reviews/input.ts";
import { listModerated } from "#domain/reviews/queries.ts";
import { revealSignatures } from "#domain/signatures/reveal.ts";
import { translator } from "#platform/i18n.ts";
import { readForm } from "../../../../answer.ts";
import { answerPage } from "../../../../answer-page.tsx";
import { answerIn, type ScopeParams } from "../../../../scope.ts";
import { moderationView, pageOf } from "../view.tsx";

type Context = { params: Promise<ScopeParams> };

/** Shows a page of the list with what its signers gave; a post, because the history says that somebody looked. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const fields = await readForm(request);
  return answerIn(params, async (scope) => {
    const { locale, actor, path } = scope;
    const campaignId = scope.campaignId!;
    const { filter } = readSignatureFilter(fields);
    const { rows } = await listModerated(actor, campaignId, filter, pageOf(fields));
    const ids = rows.map(({ id }) => id);
    const revealed = await revealSignatures(actor, campaignId, ids);
    const title = translator(locale, "moderation")("title");
    const body = await moderationView(scope, fields, { revealed });
    return answerPage(actor, { locale, status: 200, title, path: `${path}/signatures`, body });
  });
}

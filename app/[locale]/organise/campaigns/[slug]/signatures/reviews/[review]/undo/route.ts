import { undoReview } from "#domain/reviews/undo.ts";
import { seeOther } from "../../../../../../answer.ts";
import { answerIn, readId, type ScopeParams } from "../../../../../../scope.ts";

type Context = { params: Promise<ScopeParams & { review: string }> };

export async function POST(_: Request, { params }: Context): Promise<Response> {
  return answerIn(params, async ({ locale, actor, campaignId, path }, { review }) => {
    const outcome = await undoReview(actor, campaignId!, readId(review));
    return seeOther(locale, `${path}/signatures?done=${outcome}`);
  });
}

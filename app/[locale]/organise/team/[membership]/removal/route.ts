import { removeFromTeam } from "#domain/memberships/remove.ts";
import { seeOther } from "../../../answer.ts";
import { answerIn, readId, type ScopeParams } from "../../../scope.ts";

type Context = { params: Promise<ScopeParams & { membership: string }> };

export async function POST(_request: Request, { params }: Context): Promise<Response> {
  return answerIn(params, async ({ locale, actor, campaignId, path }, { membership }) => {
    const outcome = await removeFromTeam(actor, campaignId, readId(membership));
    return seeOther(locale, `${path}/team?done=${outcome.replace(" ", "-")}`);
  });
}

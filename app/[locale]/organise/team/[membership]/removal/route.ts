import { removeFromTeam } from "#domain/memberships/remove.ts";
import { seeOther } from "../../../answer.ts";
import { answerOrAskForProof } from "../../../ask-for-proof.ts";
import { answerIn, readId, type ScopeParams } from "../../../scope.ts";

type Context = { params: Promise<ScopeParams & { membership: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerIn(params, async ({ locale, actor, campaignId, path }, { membership }) => {
    try {
      const outcome = await removeFromTeam(actor, campaignId, readId(membership));
      return seeOther(locale, `${path}/team?done=${outcome.replace(" ", "-")}`);
    } catch (error) {
      const here = `${path}/team/${membership}/removal`;
      return answerOrAskForProof(error, { actor, request, locale, path: here });
    }
  });
}

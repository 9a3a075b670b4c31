import { revokeInvitation } from "#domain/invitations/revoke.ts";
import { seeOther } from "../../../../answer.ts";
import { answerIn, readId, type ScopeParams } from "../../../../scope.ts";

type Context = { params: Promise<ScopeParams & { invitation: string }> };

export async function POST(_request: Request, { params }: Context): Promise<Response> {
  return answerIn(params, async ({ locale, actor, campaignId, path }, { invitation }) => {
    const outcome = await revokeInvitation(actor, campaignId, readId(invitation));
    return seeOther(locale, `${path}/team?done=${outcome}`);
  });
}

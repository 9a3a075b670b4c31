import { changeRole } from "#domain/memberships/change.ts";
import { isRole } from "#domain/memberships/membership.ts";
import { readForm, seeOther } from "../../../answer.ts";
import { answerIn, readId, type ScopeParams } from "../../../scope.ts";

type Context = { params: Promise<ScopeParams & { membership: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { role = "" } = await readForm(request);
  return answerIn(params, async ({ locale, actor, campaignId, path }, { membership }) => {
    if (!isRole(role)) return seeOther(locale, `${path}/team/${readId(membership)}`);
    const outcome = await changeRole(actor, campaignId, readId(membership), role);
    return seeOther(locale, `${path}/team?done=${outcome.replace(" ", "-")}`);
  });
}

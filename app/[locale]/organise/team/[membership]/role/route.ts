import { changeRole } from "#domain/memberships/change.ts";
import { isRole } from "#domain/memberships/membership.ts";
import { readForm, seeOther } from "../../../answer.ts";
import { answerIn, readId, type ScopeParams } from "../../../scope.ts";

type Context = { params: Promise<ScopeParams & { membership: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { role = "" } = await readForm(request);
  return answerIn(params, async ({ locale, actor, campaignId, path }, { membership }) => {
    const id = readId(membership);
    // Without a choice it is the page again, which only those find who may choose.
    if (!isRole(role)) return seeOther(locale, `${path}/team/${id}`);
    const outcome = await changeRole(actor, campaignId, id, role);
    return seeOther(locale, `${path}/team?done=${outcome.replace(" ", "-")}`);
  });
}

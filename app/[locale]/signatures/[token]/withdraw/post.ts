import { campaignPath } from "#domain/campaigns/campaign.ts";
import type { FrontAnswer, FrontRequest } from "#platform/http/exchange.ts";
import { localePath } from "#platform/locales.ts";
import { NotFound } from "#platform/refusals.ts";
import type { Verbs } from "../../../../verbs.ts";

/** `POST /signatures/{token}/withdraw`: takes a signature back, or says "this was not me". */
export async function postWithdrawal(
  request: FrontRequest,
  { withdrawSignature }: Pick<Verbs, "withdrawSignature">,
): Promise<FrontAnswer> {
  const actor = { kind: "visitor", at: new Date() } as const;
  const outcome = await withdrawSignature(actor, request.params.token!);
  if (outcome.status === "expired") throw new NotFound();
  if (request.isJson) return { status: 200, json: { status: outcome.status } };
  const page = `${campaignPath(outcome)}/${outcome.status}`;
  return { status: 303, location: localePath(request.locale, page) };
}

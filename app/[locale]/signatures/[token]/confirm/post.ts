import { campaignPath } from "#domain/campaigns/campaign.ts";
import type { FrontAnswer, FrontRequest } from "#platform/http/exchange.ts";
import { localePath } from "#platform/locales.ts";
import { count } from "#platform/metrics.ts";
import { NotFound } from "#platform/refusals.ts";
import type { Verbs } from "../../../../verbs.ts";
import type { Watch } from "../../../../watch.ts";

/** `POST /signatures/{token}/confirm`: counts, if `consent=yes`. `seen` is the instant of what was shown. */
export async function postConfirmation(
  request: FrontRequest,
  { confirmSignature }: Pick<Verbs, "confirmSignature">,
  { noteConfirmation }: Pick<Watch, "noteConfirmation">,
): Promise<FrontAnswer> {
  const { body, isJson, locale, params } = request;
  if (body.consent !== "yes") return refuse(request, { errors: { consent: ["required"] } });
  const seenAt = body.seen ? Number(body.seen) : undefined;
  const actor = { kind: "visitor", at: new Date() } as const;
  const outcome = await confirmSignature(actor, params.token!, seenAt);
  count("confirmations", outcome.status);
  if (outcome.status === "expired") throw new NotFound();
  if (outcome.status === "changed") return refuse(request, { errors: { consent: ["changed"] } });
  noteConfirmation(outcome.slug);
  if (isJson) return { status: 200, json: { status: outcome.status } };
  const page = outcome.status === "held" ? "held" : "thanks";
  return { status: 303, location: localePath(locale, `${campaignPath(outcome)}/${page}`) };
}

function refuse({ params, isJson }: FrontRequest, reading: { errors: object }): FrontAnswer {
  if (isJson) return { status: 400, json: reading };
  return { status: 400, page: { form: "confirm", token: params.token, ...reading } };
}

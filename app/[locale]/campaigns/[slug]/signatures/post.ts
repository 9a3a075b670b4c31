import { campaignPath } from "#domain/campaigns/campaign.ts";
import { readLocale, readSignInput } from "#domain/signatures/input.ts";
import type { FrontAnswer, FrontRequest } from "#platform/http/exchange.ts";
import { localePath } from "#platform/locales.ts";
import type { Verbs } from "../../../../verbs.ts";

/** `POST /campaigns/{slug}/signatures`: signs. The answer is the same for every address. */
export async function postSignature(
  request: FrontRequest,
  { signCampaign }: Pick<Verbs, "signCampaign">,
): Promise<FrontAnswer> {
  const { body, isJson } = request;
  const slug = request.params.slug!;
  const reading = readSignInput(body, request.locale);
  if (!("input" in reading)) return refuse(request, reading);
  const status = await signCampaign({ kind: "visitor", at: new Date() }, slug, reading.input);
  if (isJson) return { status: 202, json: { status } };
  const page = `${campaignPath({ slug })}/${status}`;
  return { status: 303, location: localePath(readLocale(body, request.locale), page) };
}

function refuse(
  { body, params, isJson }: FrontRequest,
  reading: { errors: object; suggestion?: string },
): FrontAnswer {
  if (isJson) return { status: 400, json: { errors: reading.errors } };
  return { status: 400, page: { form: "sign", slug: params.slug, values: body, ...reading } };
}

import { campaignPath, stateOf, type Campaign } from "#domain/campaigns/campaign.ts";
import { findCampaignBySlug } from "#domain/campaigns/queries.ts";
import { findPauseMessage } from "#domain/pauses/queries.ts";
import { readLocale, readSignInput } from "#domain/signatures/input.ts";
import type { FrontAnswer, FrontRequest } from "#platform/http/exchange.ts";
import { localePath } from "#platform/locales.ts";
import { count } from "#platform/metrics.ts";
import { Conflict } from "#platform/refusals.ts";
import type { Gate } from "../../../../gate.ts";
import type { Verbs } from "../../../../verbs.ts";
import type { Watch } from "../../../../watch.ts";

/** `POST /campaigns/{slug}/signatures`: signs. The answer is the same for every address. */
export async function postSignature(
  request: FrontRequest,
  { signCampaign }: Pick<Verbs, "signCampaign">,
  { judge }: Pick<Gate, "judge">,
  { note }: Pick<Watch, "note">,
): Promise<FrontAnswer> {
  const { body, isJson } = request;
  const slug = request.params.slug!;
  const reading = readSignInput(body, request.locale);
  if (!("input" in reading)) return refuse(request, reading);
  const verdict = await judge({
    slug,
    client: request.client,
    hasScript: ["yes", "true"].includes(body.script ?? ""),
    work: body.work,
    isTrapped: reading.input.isTrapped,
  });
  if (verdict === "work") return askForWork(request);
  const input = { ...reading.input, isSuspect: verdict === "held" };
  const visitor = { kind: "visitor", at: new Date() } as const;
  const status = await signCampaign(visitor, slug, input).catch(async (error: unknown) => {
    const paused = error instanceof Conflict && (await findPause(slug, visitor.at));
    if (!paused) throw error;
    return paused;
  });
  if (typeof status !== "string") return sayPaused(request, status);
  count("signatures", status === "held" ? "held" : "accepted");
  note({
    slug,
    client: request.client,
    domain: input.email.slice(input.email.lastIndexOf("@") + 1),
    country: input.country,
    isSuspect: status === "held",
  });
  if (isJson) return { status: 202, json: { status } };
  const page = `${campaignPath({ slug })}/${status}`;
  return { status: 303, location: localePath(readLocale(body, request.locale), page) };
}

function refuse(
  { body, params, isJson }: FrontRequest,
  reading: { errors: object; suggestion?: string },
): FrontAnswer {
  count("signatures", "refused");
  if (isJson) return { status: 400, json: { errors: reading.errors } };
  return { status: 400, page: { form: "sign", slug: params.slug, values: body, ...reading } };
}

async function findPause(slug: string, at: Date): Promise<Campaign | undefined> {
  const campaign = await findCampaignBySlug(slug);
  return campaign && stateOf(campaign, at) === "paused" ? campaign : undefined;
}

/** Not signed, and what its organisers say about it. */
async function sayPaused(
  { params, locale, isJson }: FrontRequest,
  campaign: Campaign,
): Promise<FrontAnswer> {
  if (!isJson) return { status: 409, page: { form: "paused", slug: params.slug } };
  const told = await findPauseMessage(campaign, locale);
  return { status: 409, json: { error: "conflict", state: "paused", message: told?.message } };
}

/** 428, because the same post will be taken when it brings the work along (RFC 6585, 3). */
function askForWork({ body, params, isJson }: FrontRequest): FrontAnswer {
  const slug = params.slug!;
  const challenge = `${campaignPath({ slug })}/work.json`;
  if (isJson) return { status: 428, json: { status: "work", challenge } };
  return { status: 428, page: { form: "work", slug, values: body } };
}

import { campaignPath } from "#domain/campaigns/campaign.ts";
import { readCorrection, type SignErrors } from "#domain/signatures/input.ts";
import type { FrontAnswer, FrontRequest } from "#platform/http/exchange.ts";
import { localePath } from "#platform/locales.ts";
import { NotFound } from "#platform/refusals.ts";
import type { Verbs } from "../../../verbs.ts";

type ReceiptVerbs = Pick<Verbs, "correctSignature" | "setNameShown" | "forgetSignature">;
type Act = (request: FrontRequest, verbs: ReceiptVerbs) => Promise<FrontAnswer>;

const acts: Record<string, Act> = { correct, show: setShown, hide: setShown, forget };

/** `POST /signatures/{token}`: what a signer does on the receipt page; `act` says which. */
export async function postReceipt(
  request: FrontRequest,
  verbs: ReceiptVerbs,
): Promise<FrontAnswer> {
  const handler = Object.hasOwn(acts, request.body.act ?? "") && acts[request.body.act!];
  if (!handler) return refuse(request, { errors: { act: ["required"] } });
  return handler(request, verbs);
}

async function correct(
  request: FrontRequest,
  { correctSignature }: ReceiptVerbs,
): Promise<FrontAnswer> {
  const reading = readCorrection(request.body);
  if (!("input" in reading)) return refuse(request, reading);
  const outcome = await correctSignature(visitor(), request.params.token!, reading.input);
  if (outcome === "taken") return refuse(request, { errors: { name: ["taken"] } });
  return done(request, outcome);
}

async function setShown(
  request: FrontRequest,
  { setNameShown }: ReceiptVerbs,
): Promise<FrontAnswer> {
  const isShown = request.body.act === "show";
  return done(request, await setNameShown(visitor(), request.params.token!, isShown));
}

async function forget(
  request: FrontRequest,
  { forgetSignature }: ReceiptVerbs,
): Promise<FrontAnswer> {
  if (request.body.sure !== "yes") return refuse(request, { errors: { sure: ["required"] } });
  const outcome = await forgetSignature(visitor(), request.params.token!);
  if (outcome.status === "expired") throw new NotFound();
  return done(request, outcome.status, `${campaignPath(outcome)}/forgotten`);
}

function done(
  { isJson, locale, params }: FrontRequest,
  status: string,
  page = `/signatures/${params.token}`,
): FrontAnswer {
  if (status === "expired") throw new NotFound();
  if (isJson) return { status: 200, json: { status } };
  return { status: 303, location: localePath(locale, page) };
}

function refuse(
  { body, params, isJson }: FrontRequest,
  reading: { errors: SignErrors | Record<string, string[]> },
): FrontAnswer {
  if (isJson) return { status: 400, json: reading };
  return { status: 400, page: { form: "receipt", token: params.token, values: body, ...reading } };
}

function visitor() {
  return { kind: "visitor", at: new Date() } as const;
}

import { expect, test } from "vitest";
import { ada, insertTestCampaign, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { importSignatures } from "#domain/signatures/import.ts";
import { readSignInput } from "#domain/signatures/input.ts";
import { mintToken } from "#domain/signatures/mint-token.ts";
import { signCampaign } from "#domain/signatures/sign.ts";
import type { TokenPurpose } from "#domain/signatures/signature.ts";
import type { FrontRequest } from "#platform/http/exchange.ts";
import { NotFound } from "#platform/refusals.ts";
import { verbs } from "../../../verbs.ts";
import { postConfirmation } from "./confirm/post.ts";
import { postReceipt } from "./post.ts";
import { postWithdrawal } from "./withdraw/post.ts";

useTestDatabase();

const now = new Date();
const confirmed: string[] = [];
const watch = { noteConfirmation: (slug: string) => void confirmed.push(slug) };

async function mint(signatureId: number, purpose: TokenPurpose): Promise<string> {
  const terms = { purpose, at: now, expiresAt: new Date(now.getTime() + 600_000) };
  return transact((tx) => mintToken(tx, signatureId, terms));
}

async function waiting() {
  const { id, slug } = await insertTestCampaign();
  const reading = readSignInput({ name: "Bo", email: "bo@example.org", country: "SE" }, "en");
  if ("input" in reading) await signCampaign({ kind: "visitor", at: now }, slug, reading.input);
  return { id, slug, token: await mint((await readLedger(id)).rows[0]!.id, "confirm") };
}

async function counted() {
  const { id, slug } = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: now }, id, [ada, { ...ada, name: "Bo" }]);
  return { id, slug, token: await mint((await readLedger(id)).rows[0]!.id, "receipt") };
}

function request(token: string, body: Record<string, string>, isJson = false): FrontRequest {
  const where = { method: "POST", path: "", params: { token }, locale: "fr" } as const;
  return { ...where, headers: {}, isJson, body, client: "192.0.2.1" };
}

test("confirming with consent leads to the thanks", async () => {
  const { id, slug, token } = await waiting();
  const seen = String(now.getTime());
  const answer = await postConfirmation(request(token, { consent: "yes", seen }), verbs, watch);
  expect(answer).toEqual({ status: 303, location: `/fr/campaigns/${slug}/thanks` });
  expect(confirmed).toEqual([slug]);
  const again = await postConfirmation(request(token, { consent: "yes" }, true), verbs, watch);
  expect(again).toEqual({ status: 200, json: { status: "confirmed" } });
  expect((await readLedger(id)).counters).toMatchObject({ counted: 1 });
});

test("without consent, or for what has changed meanwhile, nothing is confirmed", async () => {
  const { id, token } = await waiting();
  const refused = (code: string) => ({ form: "confirm", token, errors: { consent: [code] } });
  const missing = await postConfirmation(request(token, {}), verbs, watch);
  expect(missing).toEqual({ status: 400, page: refused("required") });
  const changed = await postConfirmation(
    request(token, { consent: "yes", seen: "1" }),
    verbs,
    watch,
  );
  expect(changed).toEqual({ status: 400, page: refused("changed") });
  const json = await postConfirmation(request(token, {}, true), verbs, watch);
  expect(json).toEqual({ status: 400, json: { errors: { consent: ["required"] } } });
  expect((await readLedger(id)).counters).toMatchObject({ counted: 0 });
});

test("withdrawing and saying that it was not me lead to pages of their own", async () => {
  const [one, other] = [await counted(), await waiting()];
  const location = (slug: string, page: string) => `/fr/campaigns/${slug}/${page}`;
  expect(await postWithdrawal(request(one.token, {}), verbs)).toMatchObject({
    location: location(one.slug, "withdrawn"),
  });
  expect(await postWithdrawal(request(other.token, {}), verbs)).toMatchObject({
    location: location(other.slug, "erased"),
  });
});

test("on the receipt page a signer shows, hides and corrects, and comes back to it", async () => {
  const { id, token } = await counted();
  const back = { status: 303, location: `/fr/signatures/${token}` };
  expect(await postReceipt(request(token, { act: "show" }), verbs)).toEqual(back);
  expect((await readLedger(id)).rows[0]!.isNameShown).toBe(true);
  expect(await postReceipt(request(token, { act: "hide" }), verbs)).toEqual(back);
  expect(await postReceipt(request(token, { act: "correct", name: "Ada Lind" }), verbs)).toEqual(
    back,
  );
  const body = { act: "correct", name: "bo" };
  const page = { form: "receipt", token, values: body, errors: { name: ["taken"] } };
  expect(await postReceipt(request(token, body), verbs)).toEqual({ status: 400, page });
});

test("forgetting asks whether one is sure, and leaves no way back", async () => {
  const { slug, token } = await counted();
  const unsure = await postReceipt(request(token, { act: "forget" }, true), verbs);
  expect(unsure).toEqual({ status: 400, json: { errors: { sure: ["required"] } } });
  const sure = { act: "forget", sure: "yes" };
  const location = `/fr/campaigns/${slug}/forgotten`;
  expect(await postReceipt(request(token, sure), verbs)).toEqual({ status: 303, location });
  await expect(postReceipt(request(token, sure), verbs)).rejects.toThrow(NotFound);
});

test("an unknown act is refused, an unknown link is not found", async () => {
  const { token } = await counted();
  expect(await postReceipt(request(token, { act: "constructor" }), verbs)).toMatchObject({
    status: 400,
  });
  const unknown = request("x".repeat(51), { consent: "yes", act: "show" });
  for (const handler of [postConfirmation, postWithdrawal, postReceipt]) {
    await expect(handler(unknown, verbs, watch)).rejects.toThrow(NotFound);
  }
});

import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { expect, test } from "vitest";
import { ada, insertTestCampaign, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { pauseCampaign } from "#domain/campaigns/pause.ts";
import type { FrontRequest } from "#platform/http/exchange.ts";
import { Conflict, NotFound } from "#platform/refusals.ts";
import { createGate } from "../../../../gate.ts";
import { verbs } from "../../../../verbs.ts";
import type { Post } from "../../../../watched-campaign.ts";
import { postSignature } from "./post.ts";

useTestDatabase();

const gate = createGate({ isUnderAttack: (slug) => attacked.has(slug) });
const attacked = new Set<string>();
const noted: Post[] = [];
const watch = { note: (post: Post) => void noted.push(post) };
const right = { name: ada.name, email: ada.email, country: "SE" };

function request(slug: string, body: Record<string, string>, isJson = false): FrontRequest {
  const path = `/campaigns/${slug}/signatures`;
  const where = { method: "POST", path, params: { slug }, locale: "en" } as const;
  return { ...where, headers: {}, isJson, body, client: "192.0.2.1" };
}

test("a form leads to check your mail, in the language it was written in", async () => {
  const { id, slug } = await insertTestCampaign();
  const first = await postSignature(request(slug, { ...right, locale: "fr" }), verbs, gate, watch);
  expect(first).toEqual({ status: 303, location: `/fr/campaigns/${slug}/check-your-mail` });
  expect(
    await postSignature(request(slug, { ...right, locale: "fr" }), verbs, gate, watch),
  ).toEqual(first);
  expect((await readLedger(id)).rows).toMatchObject([{ locale: "fr" }]);
  const post = { slug, client: "192.0.2.1", domain: "gmail.com", country: "SE" };
  expect(noted.at(-1)).toEqual({ ...post, isSuspect: false });
});

test("a program is answered 202", async () => {
  const { slug } = await insertTestCampaign();
  const answer = await postSignature(request(slug, right, true), verbs, gate, watch);
  expect(answer).toEqual({ status: 202, json: { status: "check-your-mail" } });
});

test("what a robot fills in is held, and it is told so", async () => {
  const { slug } = await insertTestCampaign();
  const trapped = { ...right, website: "https://spam.example" };
  const location = `/campaigns/${slug}/held`;
  expect(await postSignature(request(slug, trapped), verbs, gate, watch)).toEqual({
    status: 303,
    location,
  });
  expect(noted.at(-1)).toMatchObject({ slug, isSuspect: true });
});

test("mistakes bring the form back as it was filled in, or codes to a program", async () => {
  const { id, slug } = await insertTestCampaign();
  const body = { ...right, email: "ada@gmial.com" };
  const mistakes = { errors: { email: ["typo"] }, suggestion: "ada@gmail.com" };
  const page = { form: "sign", slug, values: body, ...mistakes };
  expect(await postSignature(request(slug, body), verbs, gate, watch)).toEqual({
    status: 400,
    page,
  });
  const json = { errors: mistakes.errors };
  expect(await postSignature(request(slug, body, true), verbs, gate, watch)).toEqual({
    status: 400,
    json,
  });
  expect((await readLedger(id)).rows).toEqual([]);
});

test("a paused campaign answers 409 and says why, to people and to programs", async () => {
  const { id, slug } = await insertTestCampaign();
  const message = { locale: "en", message: "Back on Monday." } as const;
  await pauseCampaign({ kind: "operator", at: new Date() }, id, [message]);
  const answer = await postSignature(request(slug, right), verbs, gate, watch);
  expect(answer).toEqual({ status: 409, page: { form: "paused", slug } });
  const toProgram = await postSignature(request(slug, right, true), verbs, gate, watch);
  expect(toProgram).toEqual({
    status: 409,
    json: { error: "conflict", state: "paused", message: "Back on Monday." },
  });
});

test("an unknown campaign is not found, a closed one is not signed", async () => {
  await expect(postSignature(request("nothing", right), verbs, gate, watch)).rejects.toThrow(
    NotFound,
  );
  const { slug } = await insertTestCampaign({ closesAt: new Date("2026-01-02") });
  await expect(postSignature(request(slug, right), verbs, gate, watch)).rejects.toThrow(Conflict);
});

test("a browser that is to do some work gets its form back, a program is told where the work is", async () => {
  const { id, slug } = await insertTestCampaign();
  attacked.add(slug);
  const body = { ...right, script: "yes" };
  const page = { form: "work", slug, values: body };
  expect(await postSignature(request(slug, body), verbs, gate, watch)).toEqual({
    status: 428,
    page,
  });
  const json = { status: "work", challenge: `/campaigns/${slug}/work.json` };
  const program = request(slug, { ...right, script: "true" }, true);
  expect(await postSignature(program, verbs, gate, watch)).toEqual({ status: 428, json });
  expect((await readLedger(id)).rows).toEqual([]);
});

test("who cannot do the work is held, and told so", async () => {
  const { id, slug } = await insertTestCampaign();
  attacked.add(slug);
  const location = `/campaigns/${slug}/held`;
  expect(await postSignature(request(slug, right), verbs, gate, watch)).toEqual({
    status: 303,
    location,
  });
  const answer = await postSignature(request(slug, right, true), verbs, gate, watch);
  expect(answer).toEqual({ status: 202, json: { status: "held" } });
  expect((await readLedger(id)).counters).toMatchObject({ waiting: 1 });
  expect((await readLedger(id)).rows[0]!.heldAt).not.toBeNull();
});

test("who has done the work is not held", async () => {
  const { id, slug } = await insertTestCampaign();
  attacked.add(slug);
  const challenge = await gate.challenge(slug, "192.0.2.1");
  const solution = await solveChallenge({ challenge, deriveKey });
  const body = { ...right, script: "yes", work: JSON.stringify({ challenge, solution }) };
  const location = `/campaigns/${slug}/check-your-mail`;
  expect(await postSignature(request(slug, body), verbs, gate, watch)).toEqual({
    status: 303,
    location,
  });
  expect((await readLedger(id)).rows).toMatchObject([{ heldAt: null }]);
});

import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { keepChallenge } from "./keep-challenge.ts";
import { spendChallenge } from "./spend-challenge.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const visitor = { kind: "visitor", at } as const;

test("a challenge works once, in the browser that has its token", async () => {
  const { token, challenge } = await keepChallenge(visitor, "sign-in");
  expect(await spendChallenge(visitor, "another browser's", "sign-in")).toBeUndefined();
  expect(await spendChallenge(visitor, token, "sign-in")).toBe(challenge);
  expect(await spendChallenge(visitor, token, "sign-in")).toBeUndefined();
});

test("after five minutes it is worth nothing", async () => {
  const { token, expiresAt } = await keepChallenge(visitor, "sign-in");
  expect(await spendChallenge({ ...visitor, at: expiresAt }, token, "sign-in")).toBeUndefined();
});

test("one that was for something else, or for somebody else, is spent all the same", async () => {
  const organiserId = await insertTestOrganiser("owner", null);
  const owner = { kind: "organiser", organiserId, at } as const;
  const editor = { ...owner, organiserId: await insertTestOrganiser("editor", null) };
  for (const wrong of [editor, visitor]) {
    const { token } = await keepChallenge(owner, "prove");
    expect(await spendChallenge(wrong, token, "prove")).toBeUndefined();
    expect(await spendChallenge(owner, token, "prove")).toBeUndefined();
  }
  const { token } = await keepChallenge(owner, "prove");
  expect(await spendChallenge(owner, token, "add")).toBeUndefined();
});

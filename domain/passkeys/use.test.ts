import { beforeEach, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { passkeys } from "#db/schema/passkeys.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { TooMany } from "#platform/refusals.ts";
import { createTestAuthenticator } from "#platform/test-authenticator.ts";
import { newToken } from "#platform/tokens.ts";
import { addPasskey } from "./add.ts";
import { usePasskey } from "./use.ts";

useTestDatabase();

const site = { rpId: "localhost", origin: "http://localhost:3000" };
const hour = 3_600_000;
let at = new Date("2026-03-01T10:00:00Z");
let organiserId: string;
let device: ReturnType<typeof createTestAuthenticator>;
let campaigns = 0;

beforeEach(async () => {
  at = new Date(at.getTime() + hour);
  organiserId ??= await insertTestOrganiser("owner", null);
  device = createTestAuthenticator(site);
  campaigns += 1;
  const challenge = newToken();
  const actor = { kind: "organiser", organiserId, at, provenAt: at } as const;
  await addPasskey(actor, challenge, `Phone ${campaigns}`, device.make(challenge));
});

const visitor = () => ({ kind: "visitor", at }) as const;
const use = (deviation = {}, challenge = newToken()) =>
  usePasskey(
    visitor(),
    challenge,
    device.use(challenge, { userHandle: organiserId, ...deviation }),
  );
const lastEntry = async () => (await reader().select().from(audit)).at(-1);
const stored = async () =>
  (await reader().select().from(passkeys)).find(({ id }) => id === device.id);

test("a passkey says whose it is, and its counter and last use are kept", async () => {
  expect(await use()).toBe(organiserId);
  expect(await stored()).toMatchObject({ counter: 2, usedAt: at, isBackedUp: true });
});

test.each([
  ["a device whose count went back", { counter: 1 }],
  ["another site", { origin: "https://evil.example" }],
  ["a passkey that names another holder", { userHandle: "somebody-else" }],
  ["no finger and no PIN", { isUnverified: true }],
])("%s proves nothing, and the holder's history says so", async (_name, deviation) => {
  expect(await use(deviation)).toBeUndefined();
  expect(await stored()).toMatchObject({ counter: 1, usedAt: null });
  expect(await lastEntry()).toMatchObject({
    act: "session.refuse",
    actor: "visitor",
    subjectId: organiserId,
    detail: { way: "passkey" },
  });
});

test("an unknown passkey leaves no trace", async () => {
  const stranger = createTestAuthenticator(site);
  const challenge = newToken();
  const before = await lastEntry();
  expect(await usePasskey(visitor(), challenge, stranger.use(challenge))).toBeUndefined();
  expect(await lastEntry()).toEqual(before);
});

test("one answer that is sent twice at once proves once", async () => {
  const challenge = newToken();
  const answer = device.use(challenge, { userHandle: organiserId });
  const both = [1, 2].map(() => usePasskey(visitor(), challenge, answer));
  expect((await Promise.all(both)).filter(Boolean)).toEqual([organiserId]);
});

test("somebody else's passkey is no proof in an organiser's session", async () => {
  const otherId = await insertTestOrganiser("editor", null);
  const challenge = newToken();
  const answer = device.use(challenge, { userHandle: organiserId });
  const actor = { kind: "organiser", organiserId: otherId, at } as const;
  expect(await usePasskey(actor, challenge, answer)).toBeUndefined();
});

test("a sixth try within 15 minutes has to wait, and is free again then", async () => {
  for (let time = 0; time < 5; time++) await use();
  await expect(use()).rejects.toThrow(TooMany);
  at = new Date(at.getTime() + 15 * 60_000);
  expect(await use()).toBe(organiserId);
});

import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit, outbox } from "#db/schema/machinery.ts";
import { passkeys } from "#db/schema/passkeys.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import { openMail } from "#domain/outbox/queries.ts";
import { ProofNeeded } from "#platform/refusals.ts";
import { createTestAuthenticator } from "#platform/test-authenticator.ts";
import { newToken } from "#platform/tokens.ts";
import { addPasskey } from "./add.ts";
import { mostPasskeys } from "./passkey.ts";
import { listPasskeys } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const site = { rpId: "localhost", origin: "http://localhost:3000" };
const actor = { kind: "organiser", organiserId: "owner-of-everything", at, provenAt: at } as const;
const challenge = newToken();

beforeAll(async () => {
  await insertTestOrganiser("owner", null);
});

const lastEntry = async () => (await reader().select().from(audit)).at(-1);

test("a passkey is kept with its name, its counter and whether it is backed up; its holder hears of it", async () => {
  const device = createTestAuthenticator(site);
  expect(await addPasskey(actor, challenge, "My phone", device.make(challenge))).toBe("added");
  expect(await listPasskeys(actor.organiserId)).toEqual([
    {
      id: device.id,
      name: "My phone",
      createdAt: at,
      usedAt: null,
      canBeBackedUp: true,
      isBackedUp: true,
    },
  ]);
  expect((await reader().select().from(passkeys))[0]).toMatchObject({ counter: 1 });
  expect(await lastEntry()).toMatchObject({ act: "passkey.add", organiserId: actor.organiserId });
  const [mail] = await reader().select().from(outbox);
  expect(mail!.kind).toBe("account");
  expect(openMail(mail!).items).toEqual([
    { about: "passkey", to: "owner-of-everything@example.org" },
  ]);
  expect(await addPasskey(actor, challenge, "Again", device.make(challenge))).toBe("known");
});

test("an answer to another challenge adds nothing, and the history says so", async () => {
  const device = createTestAuthenticator(site);
  expect(await addPasskey(actor, challenge, "Eve's", device.make(newToken()))).toBe("refused");
  expect(await lastEntry()).toMatchObject({ act: "passkey.refuse" });
  expect(await listPasskeys(actor.organiserId)).toHaveLength(1);
});

test("whoever merely sits at an open session adds none", async () => {
  const device = createTestAuthenticator(site);
  const { provenAt: _, ...idle } = actor;
  const adding = addPasskey(idle, challenge, "Eve's", device.make(challenge));
  await expect(adding).rejects.toThrow(ProofNeeded);
});

test("the twenty-first has to wait for another to go", async () => {
  const row = { organiserId: actor.organiserId, name: "Key", publicKey: Buffer.of(1), counter: 0 };
  const flags = { canBeBackedUp: false, isBackedUp: false, transports: [], createdAt: at };
  const rows = Array.from({ length: mostPasskeys - 1 }, (_, index) => {
    return { ...row, ...flags, id: `key-${index}` };
  });
  await transact(async (tx) => void (await tx.insert(passkeys).values(rows)));
  const device = createTestAuthenticator(site);
  expect(await addPasskey(actor, challenge, "Too many", device.make(challenge))).toBe("enough");
});

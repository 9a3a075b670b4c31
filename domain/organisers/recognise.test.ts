import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { accounts, organisers } from "#db/schema/organisers.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { TooMany } from "#platform/refusals.ts";
import { recogniseOrganiser } from "./recognise.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const visitor = (minutes = 0) =>
  ({ kind: "visitor", at: new Date(at.getTime() + minutes * 60_000) }) as const;
const identity = {
  issuer: "https://login.example.org",
  subject: "subject-1",
  email: "Owner-of-Everything@example.org",
  isConfirmed: true,
};
let organiserId: string;

beforeAll(async () => {
  organiserId = await insertTestOrganiser("owner", null);
});

const lastEntry = async () => (await reader().select().from(audit)).at(-1);

test("an address that the provider has not confirmed opens nothing", async () => {
  const doubtful = { ...identity, isConfirmed: false };
  expect(await recogniseOrganiser(visitor(), doubtful)).toBeUndefined();
  expect(await recogniseOrganiser(visitor(), { ...identity, email: undefined })).toBeUndefined();
  expect(await reader().select().from(accounts)).toEqual([]);
});

test("the first time an organiser is known by the confirmed address, and tied to the identity", async () => {
  expect(await recogniseOrganiser(visitor(), identity)).toBe(organiserId);
  expect(await reader().select().from(accounts)).toEqual([
    {
      provider: identity.issuer,
      providerAccountId: "subject-1",
      organiserId,
      type: "oidc",
    },
  ]);
  expect((await reader().select().from(organisers))[0]!.emailConfirmedAt).toEqual(at);
  expect(await lastEntry()).toMatchObject({ act: "organiser.tie-identity", organiserId });
});

test("thereafter by issuer and subject, whatever address the provider says", async () => {
  const renamed = { ...identity, email: "anna.new@example.org", isConfirmed: false };
  expect(await recogniseOrganiser(visitor(30), renamed)).toBe(organiserId);
  const elsewhere = { ...renamed, issuer: "https://evil.example" };
  expect(await recogniseOrganiser(visitor(30), elsewhere)).toBeUndefined();
});

test("who has got somebody's old address at the provider does not get their account", async () => {
  const successor = { ...identity, subject: "subject-2" };
  expect(await recogniseOrganiser(visitor(60), successor)).toBeUndefined();
  expect(await lastEntry()).toMatchObject({
    act: "session.refuse",
    subjectId: organiserId,
    detail: { way: "identity" },
  });
});

test("a stranger is made nobody", async () => {
  const stranger = { ...identity, subject: "subject-3", email: "eve@example.net" };
  expect(await recogniseOrganiser(visitor(60), stranger)).toBeUndefined();
  expect(await reader().select().from(organisers)).toHaveLength(1);
  expect(await reader().select().from(accounts)).toHaveLength(1);
});

test("a sixth time within 15 minutes has to wait", async () => {
  for (let time = 0; time < 5; time++) await recogniseOrganiser(visitor(120), identity);
  await expect(recogniseOrganiser(visitor(120), identity)).rejects.toThrow(TooMany);
  expect(await recogniseOrganiser(visitor(135), identity)).toBe(organiserId);
});

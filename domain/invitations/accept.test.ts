import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { findRole } from "#domain/memberships/queries.ts";
import { findOrganiser } from "#domain/organisers/queries.ts";
import { acceptInvitation } from "./accept.ts";
import { inviteOwner } from "./invite-owner.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const visitor = { kind: "visitor", at } as const;
const input = { name: "Anna", email: "anna@example.org", locale: "fr" } as const;
let token: string;

beforeAll(async () => {
  ({ token } = (await inviteOwner({ kind: "system", at })) as { token: string });
});

test("an address that is an organiser's already is not taken over", async () => {
  await insertTestOrganiser("editor", null);
  const email = "editor-of-everything@example.org";
  expect(await acceptInvitation(visitor, token, { ...input, email })).toEqual({ outcome: "known" });
});

test("who holds the token becomes the owner, once", async () => {
  const accepted = await acceptInvitation(visitor, token, input);
  if (accepted.outcome !== "accepted") expect.fail(accepted.outcome);
  const { organiserId } = accepted;
  expect(await findOrganiser(organiserId)).toEqual({ id: organiserId, ...input });
  expect(await findRole(organiserId, null)).toBe("owner");
  const second = acceptInvitation(visitor, token, { ...input, email: "eve@example.org" });
  expect(await second).toEqual({ outcome: "expired" });
  const entries = await reader().select().from(audit);
  expect(entries.at(-1)).toMatchObject({
    act: "invitation.accept",
    organiserId,
    detail: { role: "owner" },
  });
});

test("a token that nobody was given opens nothing", async () => {
  expect(await acceptInvitation(visitor, "guess", input)).toEqual({ outcome: "expired" });
});

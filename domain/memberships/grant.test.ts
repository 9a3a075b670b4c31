import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { findSession } from "#domain/sessions/queries.ts";
import { startSession } from "#domain/sessions/start.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { grantRole } from "./grant.ts";
import { findRole, listOrganisersOf } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
let campaignId: number;
let analyst: string;

beforeAll(async () => {
  ({ id: campaignId } = await insertTestCampaign());
  analyst = await insertTestOrganiser("analyst", null);
});

test("a role in a campaign adds to the one in the installation, the stronger counts", async () => {
  expect(await grantRole(operator, analyst, campaignId, "moderator")).toBe("granted");
  expect(await grantRole(operator, analyst, campaignId, "moderator")).toBe("held");
  expect(await findRole(analyst, campaignId)).toBe("moderator");
  expect(await findRole(analyst, null)).toBe("analyst");
  const entries = await reader().select().from(audit).where(eq(audit.act, "membership.grant"));
  expect(entries).toEqual([
    expect.objectContaining({
      campaignId,
      actor: "operator",
      subjectId: analyst,
      detail: { role: "moderator" },
    }),
  ]);
});

test("a change of role ends the organiser's sessions", async () => {
  await startSession({ kind: "organiser", organiserId: analyst, at }, "token", testEntry);
  expect(await grantRole(operator, analyst, campaignId, "editor")).toBe("changed");
  expect(await findSession("token", at)).toBeUndefined();
});

test("an owner appoints in what they own and nowhere else; others appoint nobody", async () => {
  const owner = await insertTestOrganiser("owner", campaignId);
  const actor = { kind: "organiser", organiserId: owner, at } as const;
  expect(await grantRole(actor, analyst, campaignId, "analyst")).toBe("changed");
  const attempts = [
    grantRole(actor, owner, null, "owner"),
    grantRole({ ...actor, organiserId: analyst }, analyst, campaignId, "owner"),
    grantRole({ kind: "visitor", at }, analyst, campaignId, "owner"),
  ];
  for (const attempt of attempts) await expect(attempt).rejects.toThrow(NotAllowed);
  const roles = (await listOrganisersOf(campaignId)).map(({ id, role }) => [id, role]);
  expect(Object.fromEntries(roles)).toEqual({ [analyst]: "analyst", [owner]: "owner" });
});

test("the last owner is not made less by a grant", async () => {
  const { id } = await insertTestCampaign();
  const owner = await insertTestOrganiser("owner", id);
  expect(await grantRole(operator, owner, id, "editor")).toBe("last owner");
  expect(await findRole(owner, id)).toBe("owner");
  await grantRole(operator, analyst, id, "owner");
  expect(await grantRole(operator, owner, id, "editor")).toBe("changed");
});

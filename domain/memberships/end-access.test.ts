import { expect, test } from "vitest";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import { inviteOrganiser } from "#domain/invitations/invite.ts";
import { listInvitations } from "#domain/invitations/queries.ts";
import { findSession } from "#domain/sessions/queries.ts";
import { startSession } from "#domain/sessions/start.ts";
import { endAccess } from "./end-access.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");

test("no way back is left: sessions end, and the invitations that somebody made there", async () => {
  const river = await insertTestCampaign();
  const air = await insertTestCampaign();
  const organiserId = await insertTestOrganiser("owner", null);
  const owner = { kind: "organiser", organiserId, at } as const;
  await startSession(owner, "laptop", testEntry);
  const input = { role: "owner", locale: "en" } as const;
  const places = [river.id, air.id, null];
  for (const [index, id] of places.entries())
    await inviteOrganiser(owner, id, { ...input, email: `p${index}@example.org` });
  const waiting = async () => {
    const lists = places.map(async (id) => (await listInvitations(owner, id)).length);
    return Promise.all(lists);
  };

  await transact((tx) => endAccess(tx, owner, organiserId, river.id));
  expect(await findSession("laptop", at)).toBeUndefined();
  expect(await waiting()).toEqual([0, 1, 1]);
  await transact((tx) => endAccess(tx, owner, organiserId, null));
  expect(await waiting()).toEqual([0, 0, 0]);
});

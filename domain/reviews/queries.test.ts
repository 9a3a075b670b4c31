import { expect, test } from "vitest";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { insertTestSignature } from "#db/test-signature.ts";
import { transact } from "#db/transact.ts";
import { stateOf } from "#domain/signatures/signature.ts";
import { NotFound } from "#platform/refusals.ts";
import { countFitting, listModerated, listReviews, sampleFitting } from "./queries.ts";

useTestDatabase();

const confirmedAt = noon;
const instants = [
  {},
  { heldAt: noon },
  { confirmedAt },
  { confirmedAt, heldAt: noon },
  { confirmedAt, heldAt: noon, releasedAt: noon },
  { confirmedAt, heldAt: noon, withdrawnAt: noon },
  { confirmedAt, heldAt: noon, removedAt: noon },
  { confirmedAt, removedAt: noon },
  { confirmedAt, removedAt: noon, restoredAt: noon },
  { confirmedAt, heldAt: noon, removedAt: noon, restoredAt: noon, channel: "share" as const },
];

async function everything() {
  const campaign = await insertTestCampaign();
  const other = await insertTestCampaign();
  const rows = await transact(async (tx) => {
    const inserted = [];
    for (const values of instants) inserted.push(await insertTestSignature(tx, campaign, values));
    await insertTestSignature(tx, other, { confirmedAt, heldAt: noon });
    return inserted;
  });
  const organiserId = await insertTestOrganiser("moderator", campaign.id);
  const actor = { kind: "organiser", organiserId, at: noon } as const;
  return { id: campaign.id, actor, rows };
}

test.each(["held", "removed", "counted"] as const)(
  "what is %s in a list is what its state says",
  async (state) => {
    const { id, actor, rows } = await everything();
    const wanted = rows.filter((row) => stateOf(row) === state).map((row) => row.id);
    const { rows: listed } = await listModerated(actor, id, { state }, { limit: 50 });
    expect(listed.map((row) => row.id)).toEqual(wanted);
    expect(Object.keys(listed[0]!)).not.toContain("sealed");
    const { found, lastId } = await countFitting(id, { state });
    expect([found, lastId]).toEqual([wanted.length, wanted.at(-1)]);
    expect(await sampleFitting(id, { state }, 50)).toEqual(wanted);
  },
);

test("a list goes on by key and is narrowed down by what is known in the clear", async () => {
  const { id, actor, rows } = await everything();
  const first = await listModerated(actor, id, { state: "held" }, { limit: 1 });
  const after = first.next!;
  const second = await listModerated(actor, id, { state: "held" }, { limit: 1, after });
  expect([first.rows[0]!.id, second.rows[0]!.id]).toEqual([rows[3]!.id, rows[9]!.id]);
  expect(second.next).toBeUndefined();
  const shared = { state: "held", channel: "share", country: "FR" } as const;
  expect((await countFitting(id, shared)).found).toBe(1);
  expect((await countFitting(id, { ...shared, locale: "fr" })).found).toBe(0);
  const since = { state: "held", signedFrom: noon } as const;
  expect((await countFitting(id, since)).found).toBe(0);
  expect((await countFitting(id, { state: "held", signedUntil: noon })).found).toBe(2);
});

test("who does not moderate finds neither signatures nor reviews", async () => {
  const { id, actor } = await everything();
  const organiserId = await insertTestOrganiser("analyst", id);
  const analyst = { ...actor, organiserId };
  await expect(listModerated(analyst, id, { state: "held" }, { limit: 1 })).rejects.toThrow(
    NotFound,
  );
  await expect(listReviews(analyst, id)).rejects.toThrow(NotFound);
  expect(await listReviews(actor, id)).toEqual([]);
});

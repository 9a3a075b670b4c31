import { expect, test } from "vitest";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestSignature } from "#db/test-signature.ts";
import { transact } from "#db/transact.ts";
import { countChange } from "./count.ts";
import { countByText } from "./queries.ts";
import { isCounted } from "./signature.ts";

useTestDatabase();

test("what counts under a version of the text is what counts anywhere", async () => {
  const campaign = await insertTestCampaign();
  const other = await insertTestCampaign();
  const instants = [
    {},
    { confirmedAt: noon },
    { confirmedAt: noon, withdrawnAt: noon },
    { confirmedAt: noon, removedAt: noon },
    { confirmedAt: noon, removedAt: noon, restoredAt: noon },
    { confirmedAt: noon, heldAt: noon },
    { confirmedAt: noon, heldAt: noon, releasedAt: noon },
  ];
  const rows = await transact(async (tx) => {
    const inserted = [];
    for (const values of instants) inserted.push(await insertTestSignature(tx, campaign, values));
    const textVersionId = campaign.textIds.fr;
    const french = await insertTestSignature(tx, campaign, { confirmedAt: noon, textVersionId });
    const elsewhere = await insertTestSignature(tx, other, { confirmedAt: noon });
    for (const row of [...inserted, french, elsewhere]) await countChange(tx, undefined, row, noon);
    return inserted;
  });
  const counts = await countByText(campaign.id);
  expect(counts.get(campaign.textIds.en)).toBe(rows.filter(isCounted).length);
  expect(counts.get(campaign.textIds.fr)).toBe(1);
  expect(counts.size).toBe(2);
});

import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { findCount } from "#domain/campaigns/queries.ts";
import { listDeliveries } from "#domain/deliveries/queries.ts";
import { campaign } from "./campaign.ts";
import { generateSignatures } from "./generate-signatures.ts";
import { loadCampaign } from "./load-campaign.ts";
import { loadDeliveries } from "./load-deliveries.ts";
import { loadSignatures } from "./load-signatures.ts";
import { isDemoUnfinished, markDemoFinished, markDemoStarted } from "./marker.ts";

useTestDatabase();

const generated = [...generateSignatures()];

test("an interrupted load is noticed, and goes on without counting anybody twice", async () => {
  expect(await isDemoUnfinished()).toBe(false);
  await markDemoStarted();
  const id = await loadCampaign();
  await loadSignatures(id, generated.slice(0, 40));
  expect(await isDemoUnfinished()).toBe(true);

  expect(await loadCampaign()).toBe(id);
  await loadSignatures(id, generated.slice(0, 90));
  await loadDeliveries(id);
  await loadDeliveries(id);
  await markDemoFinished();
  expect(await isDemoUnfinished()).toBe(false);
  expect(await findCount(campaign.slug)).toMatchObject({ count: 90 });
  expect(await listDeliveries(id)).toMatchObject([
    { deliveredOn: "2002-09-30", cutoffOn: "2002-09-27", count: 90 },
    { deliveredOn: "2003-01-29", cutoffOn: "2003-01-29", count: 90 },
  ]);
});

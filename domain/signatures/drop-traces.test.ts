import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { openMail } from "#domain/outbox/queries.ts";
import { dropTraces } from "./drop-traces.ts";
import { readSignInput } from "./input.ts";
import { signCampaign } from "./sign.ts";

useTestDatabase();

const visitor = { kind: "visitor", at: noon } as const;

async function sign(slug: string, name: string, email: string) {
  const reading = readSignInput({ name, email, country: "SE" }, "en");
  if ("input" in reading) await signCampaign(visitor, slug, reading.input);
}

test("a mail that two people share goes on to the other one alone", async () => {
  const campaign = await insertTestCampaign();
  const elsewhere = await insertTestCampaign();
  await sign(campaign.slug, "Bo", "both@example.org");
  await sign(campaign.slug, "Ada", "Both+ada@example.org");
  await sign(elsewhere.slug, "Ada", "Both+ada@example.org");
  const [bo, gone] = (await readLedger(campaign.id)).rows;
  await transact((tx) => dropTraces(tx, visitor, gone!));
  const mailsOf = ({ id }: { id: number }) =>
    reader().select().from(outbox).where(eq(outbox.campaignId, id));
  const [mail, ...others] = await mailsOf(campaign);
  expect(openMail(mail!).items).toEqual([{ about: String(bo!.id) }]);
  expect([others.length, (await mailsOf(elsewhere)).length]).toEqual([0, 1]);
});

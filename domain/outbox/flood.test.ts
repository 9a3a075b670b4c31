import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { readSignInput } from "#domain/signatures/input.ts";
import { signCampaign } from "#domain/signatures/sign.ts";
import { findAddress } from "#domain/signatures/queries.ts";
import { writeMail } from "#domain/signatures/write-mail.ts";
import { listOutboxMails } from "./queries.ts";
import { sendDueMails } from "./send-due.ts";

useTestDatabase();

const writers = {
  confirm: writeMail,
  duplicate: writeMail,
  full: writeMail,
  receipt: writeMail,
  "sign-in": async () => undefined,
  "proof-code": async () => undefined,
  "change-email": async () => undefined,
  account: async () => undefined,
  export: async () => undefined,
  alarm: async () => undefined,
  findAddress,
  invitation: async () => undefined,
};

test("1,000 posts of spellings of a mailbox within a day cause five mails at most, and the rest wait merged", async () => {
  const campaigns = await Promise.all(Array.from({ length: 4 }, () => insertTestCampaign()));
  for (let round = 0; round < 100; round++) {
    const at = new Date(noon.getTime() + round * 14 * 60_000);
    const posts = campaigns.flatMap(({ slug }) => [
      post(slug, at, "Ada", round),
      post(slug, at, "Bo", round),
    ]);
    await Promise.all([
      ...posts,
      post(campaigns[0]!.slug, at, "Cy", round),
      post(campaigns[1]!.slug, at, "Di", round),
    ]);
    await sendDueMails({ kind: "system", at }, writers);
  }
  const mails = await listOutboxMails();
  expect(mails).toHaveLength(5);
  expect(mails[0]!.links.length).toBeGreaterThanOrEqual(2);
  expect((await reader().select().from(outbox)).length).toBeLessThan(15);
});

async function post(slug: string, at: Date, name: string, round: number): Promise<void> {
  const email = `v.ictim+${round}@gmail.com`;
  const reading = readSignInput({ name, email, country: "SE" }, "en");
  if ("input" in reading) await signCampaign({ kind: "visitor", at }, slug, reading.input);
}

import { expect, test } from "vitest";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import { claimDueMails } from "#domain/outbox/claim-due.ts";
import type { MailWriters } from "#domain/outbox/outbox.ts";
import { writeExportMail } from "./emails/export.ts";
import { tellOwners } from "./tell-owners.ts";
import { writeMail } from "./write-mail.ts";

useTestDatabase();

const writers: MailWriters = {
  confirm: writeMail,
  duplicate: writeMail,
  full: writeMail,
  receipt: writeMail,
  "sign-in": writeMail,
  "proof-code": writeMail,
  "change-email": writeMail,
  account: writeMail,
  export: writeExportMail,
  alarm: async () => undefined,
  invitation: async () => undefined,
};

test("each owner of the campaign is told who exported it, and nobody else is", async () => {
  const campaign = await insertTestCampaign();
  const elsewhere = await insertTestCampaign();
  const organiserId = await insertTestOrganiser("owner", campaign.id);
  await insertTestOrganiser("owner", null);
  await insertTestOrganiser("editor", campaign.id);
  await insertTestOrganiser("owner", elsewhere.id);
  const actor = { kind: "organiser", organiserId, at: noon } as const;
  await transact((tx) => tellOwners(tx, actor, campaign.id));

  const mails = await claimDueMails({ kind: "system", at: noon }, writers, 10);
  expect(new Set(mails.map(({ to }) => to)).size).toBe(2);
  for (const { letter } of mails) expect(letter.text).toContain("“Title en & more” were exported");
});

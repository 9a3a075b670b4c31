import { openCampaign } from "./world/campaign.ts";
import { signAndConfirm, somebody } from "./world/signer.ts";
import { readStored } from "./world/stored.ts";
import { expect, test } from "./world/test.ts";

test("a thief of the database and the log learns neither who signed nor from where", async ({
  page,
  client,
  mailboxes,
  server,
}) => {
  const campaign = await openCampaign();
  const signer = somebody({
    name: "Zenobia Wrenfield",
    town: "Ashgrovemouth",
    comment: "Quietcomment",
  });
  const mail = await signAndConfirm(page, mailboxes, campaign, signer);
  await mailboxes.next(signer.email);

  const stolen = readStored("countersign.db") + server.console();
  const [token] = mail.links[0]!.match(/[\w-]{43}/)!;
  expect(stolen).toContain(campaign.slug);
  const box = signer.email.split("@")[0]!;
  for (const secret of [
    signer.name,
    "Wrenfield",
    box,
    signer.town!,
    signer.comment!,
    client,
    token!,
  ]) {
    expect(stolen.includes(secret), secret).toBe(false);
  }
});

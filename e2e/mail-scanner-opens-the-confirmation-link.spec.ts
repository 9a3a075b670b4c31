import { reader } from "#db/connection.ts";
import { openCampaign } from "./world/campaign.ts";
import { expectCount } from "./world/count.ts";
import { confirmHere, linkOf, sign, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

/** Changes whenever another connection has committed anything to the database. */
const dataVersion = () => reader().$client.pragma("data_version", { simple: true });

test("a mail scanner that opens, renders and follows the link confirms nothing", async ({
  page,
  request,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const signer = somebody();
  await sign(page, campaign, signer);
  const mail = await mailboxes.next(signer.email);
  const link = linkOf(mail, "confirm");
  await page.goto(link);
  const before = dataVersion();

  for (let visit = 0; visit < 10; visit++) {
    expect((await request.get(link)).status()).toBe(200);
    expect((await request.head(link)).status()).toBe(200);
    await page.goto(link);
  }
  for (const address of mail.links) expect((await request.get(address)).status()).toBe(200);
  await page.goto(link, { waitUntil: "networkidle" });

  expect(dataVersion()).toBe(before);
  await expectCount(request, campaign, 0);
  await confirmHere(page);
  await expectCount(request, campaign, 1);
});

test("a scanner without JavaScript changes nothing either, and reads a page that nobody may keep", async ({
  page,
  request,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const signer = somebody();
  await sign(page, campaign, signer);
  const link = linkOf(await mailboxes.next(signer.email), "confirm");
  const answer = await request.get(link);
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect(answer.headers()["referrer-policy"]).toBe("strict-origin");
  expect(await answer.text()).not.toContain("<script");
  await expectCount(request, campaign, 0);
});

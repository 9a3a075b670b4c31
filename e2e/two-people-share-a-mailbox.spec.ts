import { openCampaign } from "./world/campaign.ts";
import { expectCount } from "./world/count.ts";
import { letMailboxRest } from "./world/mailbox-rest.ts";
import { confirmHere, linkOf, sign, signAndConfirm, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

test("two people who share a mailbox are both counted, a third is not", async ({
  page,
  request,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const first = somebody({ name: "Ines Duarte" });
  const second = { ...first, name: "Tomás Duarte" };
  const third = { ...first, name: "Rita Duarte" };

  await signAndConfirm(page, mailboxes, campaign, first);
  expect(linkOf(await mailboxes.next(first.email), "receipt")).toBeTruthy();
  await letMailboxRest();
  await sign(page, campaign, second);
  await page.goto(linkOf(await mailboxes.next(first.email), "confirm"));
  await expect(page.getByText("Tomás Duarte", { exact: true })).toBeVisible();
  await confirmHere(page);
  await expectCount(request, campaign, 2);

  await mailboxes.next(first.email);
  await letMailboxRest();
  await sign(page, campaign, third);
  const { links } = await mailboxes.next(first.email);
  expect(links.filter((link) => link.endsWith("/confirm"))).toEqual([]);
  expect(links.filter((link) => link.endsWith("/withdraw"))).toHaveLength(2);
  await expectCount(request, campaign, 2);
});

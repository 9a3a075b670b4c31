import { openCampaign } from "./world/campaign.ts";
import { expectCount } from "./world/count.ts";
import { confirmHere, fillSignForm, linkOf, signButton, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

test("a visitor who opened the form before a restart signs and confirms after it", async ({
  page,
  request,
  server,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const visitor = somebody();
  await page.goto(campaign.path);
  await fillSignForm(page, visitor);
  await server.restart();
  await signButton(page).click();
  await expect(page).toHaveURL(/\/check-your-mail$/);

  await page.goto(linkOf(await mailboxes.next(visitor.email), "confirm"));
  await server.restart();
  await confirmHere(page);
  await expectCount(request, campaign, 1);
});

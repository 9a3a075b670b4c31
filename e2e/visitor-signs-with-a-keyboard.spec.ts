import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { expectCount } from "./world/count.ts";
import { tabTo } from "./world/keyboard.ts";
import { linkOf, signButton, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

test("a visitor signs and confirms without touching a mouse", async ({
  page,
  request,
  mailboxes,
}) => {
  const t = translator("en", "sign");
  const campaign = await openCampaign();
  const visitor = somebody();

  await page.goto(campaign.path);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: translator("en", "site")("skip") })).toBeFocused();
  await page.keyboard.press("Enter");

  await tabTo(page, page.getByLabel(t("name"), { exact: true }));
  await page.keyboard.type(visitor.name);
  await page.keyboard.press("Tab");
  await page.keyboard.type(visitor.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type("Sweden");
  await tabTo(page, page.getByLabel(t("updates")));
  await page.keyboard.press("Space");
  await tabTo(page, signButton(page));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/check-your-mail$/);

  const confirm = translator("en", "confirm");
  await page.goto(linkOf(await mailboxes.next(visitor.email), "confirm"));
  await tabTo(page, page.getByLabel(confirm("consent")));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: confirm("submit") }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/thanks$/);
  await expectCount(request, campaign, 1);
});

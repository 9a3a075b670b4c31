import { translator } from "#platform/i18n.ts";
import { locales, localePath } from "#platform/locales.ts";
import { openCampaign } from "./world/campaign.ts";
import { fillSignForm, signButton, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

for (const locale of locales) {
  test(`a visitor reads and signs in ${locale}, and the mail speaks it too`, async ({
    page,
    mailboxes,
  }) => {
    const campaign = await openCampaign({ locales: [...locales] });
    const visitor = somebody();
    await page.goto(localePath(locale, campaign.path));
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await fillSignForm(page, visitor, locale);
    await signButton(page, locale).click();
    await expect(page).toHaveURL(localePath(locale, `${campaign.path}/check-your-mail`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      translator(locale, "sign")("checkYourMail"),
    );
    const mail = await mailboxes.next(visitor.email);
    expect(mail.html).toContain(`lang="${locale}"`);
  });
}

test("a visitor is told when a campaign is not translated, and reads the original", async ({
  page,
  server,
}) => {
  const campaign = await openCampaign({ locales: ["en"] });
  await page.goto(`/fr${campaign.path}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(campaign.title);
  await expect(page.getByText(campaign.sentence)).toBeVisible();
  await expect(page.locator('main [lang="en"]').first()).toBeVisible();
  await expect(page.locator('head link[rel="canonical"]')).toHaveAttribute(
    "href",
    server.url + campaign.path,
  );
});

test("an address with the prefix of the default language leads to the bare one", async ({
  request,
}) => {
  const answer = await request.get("/en/campaigns", { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toBe("/campaigns");
});

import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { expectCount } from "./world/count.ts";
import { confirmHere, linkOf, sign, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a visitor reads, signs, confirms and is counted", async ({
      page,
      request,
      mailboxes,
    }) => {
      const campaign = await openCampaign();
      const visitor = somebody({
        name: "Bea Kowalczyk",
        town: "Łódź",
        comment: "Because it is right.",
      });

      await page.goto("/");
      await page.getByRole("link", { name: campaign.title }).first().click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(campaign.title);
      await sign(page, campaign, visitor);
      await expectCount(request, campaign, 0);

      const mail = await mailboxes.next(visitor.email);
      expect(mail.to).toEqual([visitor.email]);
      await page.goto(linkOf(mail, "confirm"));
      await expect(page.getByText(campaign.sentence)).toBeVisible();
      for (const given of [visitor.name, visitor.email, "Sweden", "Łódź", "Because it is right."]) {
        await expect(page.getByText(given, { exact: true })).toBeVisible();
      }
      await expectCount(request, campaign, 0);

      await confirmHere(page);
      await expect(
        page.getByRole("heading", { name: translator("en", "confirm")("thanks") }),
      ).toBeVisible();
      await expect(
        page.getByRole("heading", { name: translator("en", "share")("title") }),
      ).toBeVisible();
      await expectCount(request, campaign, 1);
    });

    test("a visitor who presses the button without agreeing is asked to tick the box", async ({
      page,
      request,
      mailboxes,
    }) => {
      const t = translator("en", "confirm");
      const campaign = await openCampaign();
      const visitor = somebody();
      await sign(page, campaign, visitor);
      await page.goto(linkOf(await mailboxes.next(visitor.email), "confirm"));
      await page.getByRole("button", { name: t("submit") }).click();
      await expect(page.getByRole("alert")).toContainText(t("consentMissing"));
      await expect(page.getByText(campaign.sentence)).toBeVisible();
      await expectCount(request, campaign, 0);
      await confirmHere(page);
      await expectCount(request, campaign, 1);
    });
  });
}

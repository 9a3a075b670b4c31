import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { expectCount } from "./world/count.ts";
import { confirmHere, linkOf, sign, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";
import { expectNoSidewaysScroll } from "./world/width.ts";

test("a visitor reads, signs and confirms in Arabic, from right to left", async ({
  page,
  request,
  mailboxes,
}) => {
  const campaign = await openCampaign({ locales: ["en", "ar"] });
  const visitor = somebody({ name: "ليلى منصور" });

  await page.goto(campaign.path);
  await page.getByRole("link", { name: "العربية" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expectNoSidewaysScroll(page);

  await sign(page, campaign, visitor, "ar");
  const mail = await mailboxes.next(visitor.email);
  expect(mail.subject).toMatch(/\p{Script=Arabic}/u);
  expect(mail.html).toContain('dir="rtl"');
  const link = linkOf(mail, "confirm");
  expect(link).toContain("/ar/signatures/");
  await page.goto(link);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expectNoSidewaysScroll(page);
  await confirmHere(page, "ar");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    translator("ar", "confirm")("thanks"),
  );
  await expectCount(request, campaign, 1);
});

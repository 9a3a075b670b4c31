import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { longArticle } from "./world/long-article.ts";
import { signButton } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

test("on paper an article is all text: with the addresses of its sources, without what is to be pressed", async ({
  page,
}) => {
  const campaign = await openCampaign();
  const article = await longArticle({ campaignId: campaign.id });
  await page.goto(article.path);
  const source = page.getByRole("link", { name: "The Harbour Gazette" });
  const note = page.getByRole("link", { name: "2", exact: true });
  const behind = (link: typeof source) =>
    link.evaluate((element) => getComputedStyle(element, "::after").content);
  expect(await behind(source)).toBe("none");
  await page.emulateMedia({ media: "print" });
  expect(await behind(source)).toContain("https://example.org/harbour");
  expect(await behind(note)).toBe("none");
  await expect(signButton(page)).toBeHidden();
  await expect(
    page.getByRole("navigation", { name: translator("en", "site")("languages") }),
  ).toBeHidden();
  await expect(page.getByText("It froze again.")).toBeVisible();
  await expect(page.getByText(campaign.title).first()).toBeVisible();
});

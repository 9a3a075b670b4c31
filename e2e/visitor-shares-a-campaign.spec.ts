import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "share");
const places = ["WhatsApp", "Telegram", "X", "Facebook", "Bluesky", "Mastodon"];

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a visitor finds links to share a campaign by mail and in seven other ways", async ({
    page,
    server,
  }) => {
    const campaign = await openCampaign();
    await page.goto(campaign.path);
    const share = page.getByRole("region", { name: t("title") });
    await expect(share.getByRole("link", { name: t("mail") })).toHaveAttribute(
      "href",
      /^mailto:\?/,
    );
    for (const name of places) {
      const href = (await share.getByRole("link", { name, exact: true }).getAttribute("href"))!;
      expect(href, name).toMatch(/^https:\/\//);
      expect(decodeURIComponent(href), name).toContain(server.url + campaign.path);
    }
    await expect(share.getByLabel(t("address"))).toHaveValue(
      new RegExp(`^${server.url}${campaign.path}`),
    );
  });
});

test("a visitor copies the address with one press", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const campaign = await openCampaign();
  await page.goto(campaign.path);
  await page.getByRole("button", { name: t("copy"), exact: true }).click();
  await expect(page.getByText(t("copied"))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(campaign.path);
});

test("a visitor opens the device's own share sheet where there is one", async ({
  page,
  server,
}) => {
  const campaign = await openCampaign();
  const sheet = page.getByRole("button", { name: t("device"), includeHidden: true });
  await page.goto(campaign.path);
  await expect(sheet).toBeHidden();

  // Headless Chromium has no share sheet, so the device's part is played here and only here.
  await page.addInitScript(() => {
    const share = async (data: ShareData) => void (document.title = JSON.stringify(data));
    Object.defineProperty(navigator, "share", { value: share });
  });
  await page.goto(campaign.path);
  await sheet.click();
  const shared = JSON.parse(await page.title()) as ShareData;
  expect(shared.title).toBe(campaign.title);
  expect(shared.url).toContain(server.url + campaign.path);
});

test("a shared link shows title, summary and picture in each language", async ({
  page,
  request,
  server,
}) => {
  const campaign = await openCampaign({ locales: ["en", "ar"] });
  for (const prefix of ["", "/ar"]) {
    await page.goto(`${prefix}${campaign.path}`);
    const meta = (name: string) =>
      page.locator(`head meta[property="${name}"]`).getAttribute("content");
    expect(await meta("og:title")).toContain(campaign.title);
    expect(await meta("og:url")).toBe(`${server.url}${prefix}${campaign.path}`);
    const picture = await request.get((await meta("og:image"))!);
    expect(picture.headers()["content-type"]).toBe("image/png");
    expect((await picture.body()).subarray(1, 4).toString()).toBe("PNG");
  }
});

test("a search engine reads what a campaign is about from JSON-LD and finds the other languages", async ({
  page,
}) => {
  const campaign = await openCampaign({ locales: ["en", "fr"] });
  await page.goto(campaign.path);
  const data = await page.locator('script[type="application/ld+json"]').first().textContent();
  expect(JSON.stringify(JSON.parse(data!))).toContain(campaign.title);
  const languages = page.locator('head link[rel="alternate"][hreflang]');
  const found = await languages.evaluateAll((links) =>
    links.map((link) => link.getAttribute("hreflang")),
  );
  expect(found).toEqual(expect.arrayContaining(["en", "fr"]));
  expect(found).not.toContain("ar");
  await expect(page.locator('head link[rel="canonical"]')).toHaveAttribute(
    "href",
    new RegExp(`${campaign.path}$`),
  );
});

import { gzipSync } from "node:zlib";
import { translator } from "#platform/i18n.ts";
import { publishedArticle } from "./world/article.ts";
import { openCampaign } from "./world/campaign.ts";
import { longArticle } from "./world/long-article.ts";
import { expect, test } from "./world/test.ts";
import { expectNoSidewaysScroll } from "./world/width.ts";

const t = translator("en", "news");

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 568 } });

  test("a visitor reads it, follows a note and comes back", async ({ page }) => {
    const article = await longArticle();
    await page.goto(article.path);
    await expectNoSidewaysScroll(page);
    await page.getByRole("link", { name: "2", exact: true }).click();
    await expect(page).toHaveURL(/#note-2$/);
    await expect(page.getByText("So said the gauge.")).toBeInViewport();
    await page.getByRole("link", { name: t("backToText", { note: 2, time: 1 }) }).click();
    await expect(page.getByText("It froze again.")).toBeInViewport();
  });

  test("a wide table scrolls by itself, with the keyboard too", async ({ page }) => {
    const article = await longArticle();
    await page.goto(article.path);
    const table = page.getByRole("group", { name: t("table") });
    await table.focus();
    await page.keyboard.press("ArrowRight");
    await expect(async () => {
      expect(await table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    }).toPass();
  });
});

test("a quotation says who said it and when, and a correction of which day it is", async ({
  page,
}) => {
  const article = await longArticle();
  await page.goto(article.path);
  const said = page.getByRole("figure").filter({ hasText: "We shall not close the harbour." });
  await expect(said).toContainText("The mayor, 29 January 2020");
  await expect(page.getByText("The harbour froze in January, not in February.")).toBeVisible();
  await expect(page.getByText("A neighbour, 30 January 2020")).toBeVisible();
});

test("a paper says what there is to fetch", async ({ page }) => {
  const article = await longArticle();
  await page.goto(article.path);
  await expect(page.getByText("PDF, 123 kB, French")).toBeVisible();
  const link = page.getByRole("link", { name: t("download") });
  await expect(link).toHaveAttribute("href", "/demo/a-harbour.pdf");
  await expect(link).toHaveAttribute("download", "");
});

test("nothing on the page moves while it loads, though its pictures come late", async ({
  page,
}) => {
  const article = await longArticle();
  const shifts: number[] = [];
  await page.exposeFunction("shifted", (value: number) => void shifts.push(value));
  await page.addInitScript(() => {
    const told = (list: PerformanceObserverEntryList) =>
      list
        .getEntries()
        .forEach((entry) =>
          (window as unknown as { shifted: (value: number) => void }).shifted(
            (entry as unknown as { value: number }).value,
          ),
        );
    new PerformanceObserver(told).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(article.path, { waitUntil: "networkidle" });
  expect(shifts).toEqual([]);
});

test("the page is light: with its form and its style sheet below 40 kB as sent", async ({
  request,
}) => {
  const campaign = await openCampaign();
  const article = await longArticle({ campaignId: campaign.id });
  const html = await (await request.get(article.path)).text();
  const files = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js)[^"]*)"/g)];
  let bytes = gzipSync(html).length;
  for (const [, file] of files) {
    bytes += gzipSync(await (await request.get(file!)).body()).length;
  }
  expect(bytes).toBeLessThan(40_000);
});

test("what is related stands below it, with the reason", async ({ page }) => {
  const first = await publishedArticle({ publishedOn: "2016-01-02" });
  const follows = first.path.replace("/news/", "");
  const second = await publishedArticle({ publishedOn: "2016-01-03", follows });
  await page.goto(second.path);
  const related = page.getByRole("region", { name: t("related") });
  const item = related.getByRole("listitem").filter({ hasText: first.title });
  await expect(item).toContainText(t("because.earlier"));
  await page.goto(`/ru${first.path}`);
  await expect(page.getByText(translator("ru", "news")("because.later"))).toBeVisible();
});

import type { Page } from "@playwright/test";
import { translator } from "#platform/i18n.ts";
import { localePath, type Locale } from "#platform/locales.ts";
import { wordedArticle } from "./world/article.ts";
import { expect, test } from "./world/test.ts";

const stories = {
  en: { title: "The ferry keeps its crew", body: "Nobody was dismissed, the café owner says." },
  zh: { title: "国际刑事法院任命检察官", body: "检察官于2003年宣誓就职。" },
  ar: { title: "المَحْكَمَةُ تُعيّن مُدَّعيًا", body: "أدّى اليمين أمام مسؤولي الأُمم." },
} as const;
const questions = {
  en: { asked: "cafe dismiss", marked: "café" },
  zh: { asked: "检察官 法院", marked: "法院" },
  ar: { asked: "المحكمه الامم", marked: "المَحْكَمَةُ" },
} as const;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const locale of ["en", "zh", "ar"] as const) {
      test(`a reader finds an article by its words, in ${locale}`, async ({ page }) => {
        const article = await wordedArticle({ locale, ...stories[locale] });
        await page.goto(localePath(locale, "/news"));
        await openSearch(page, locale);
        await ask(page, locale, questions[locale].asked);
        const found = page.getByRole("listitem").filter({ hasText: stories[locale].title });
        const mark = found.first().locator("mark");
        await expect(mark.filter({ hasText: questions[locale].marked }).first()).toBeVisible();
        await page.getByRole("link", { name: stories[locale].title }).first().click();
        await expect(page).toHaveURL(localePath(locale, article.path));
      });
    }

    test("a reader narrows a question by topic, kind and day, and widens it again", async ({
      page,
    }) => {
      const word = `lantern${Date.now()}`;
      const paper = await wordedArticle({ title: `A ${word}`, kind: "paper" });
      const news = await wordedArticle({ title: `Two ${word}`, publishedOn: "2019-05-06" });
      const t = translator("en", "search");
      await page.goto(`/search?q=${word}`);
      const foundBoth = page.getByRole("heading", { name: t("found", { count: 2 }) });
      await expect(foundBoth).toBeVisible();
      await page.getByText(t("narrow")).click();
      await page.getByLabel(t("topic"), { exact: true }).selectOption(paper.topic.name);
      await submit(page, "en");
      await expect(page.getByRole("link", { name: paper.title })).toBeVisible();
      await expect(page.getByRole("link", { name: news.title })).toHaveCount(0);
      await page.getByLabel(t("topic"), { exact: true }).selectOption(t("anyTopic"));
      await page.getByLabel(t("to"), { exact: true }).fill("2019-12-31");
      await submit(page, "en");
      await expect(page.getByRole("link", { name: news.title })).toBeVisible();
      await expect(page.getByRole("link", { name: paper.title })).toHaveCount(0);
      await page.getByLabel(t("kind"), { exact: true }).selectOption("paper");
      await submit(page, "en");
      await expect(page.getByRole("heading", { name: t("none") })).toBeVisible();
      await page.getByRole("link", { name: t("everywhere") }).click();
      await expect(foundBoth).toBeVisible();
    });

    test("whatever a reader types, a page says what became of it", async ({ page }) => {
      const t = translator("en", "search");
      const typed = ['"', "AND OR NOT (", "title:*", "<b>no-such-word</b>", "?!"];
      for (const text of typed) {
        await page.goto("/search");
        await ask(page, "en", text);
        await expect(page.getByRole("searchbox", { name: t("label") })).toHaveValue(text);
        const why = page.getByRole("heading", { name: new RegExp(`${t("none")}|${t("noWord")}`) });
        await expect(why).toBeVisible();
      }
      await page.goto("/search?q=ferry&from=soon");
      await expect(page.getByRole("alert")).toBeVisible();
      await expect(page.getByLabel(t("from"), { exact: true })).toHaveValue("soon");
    });
  });
}

test("hostile questions are answered by a page, not by an error", async ({ request }) => {
  const hostile = [
    "%00",
    "%22%22%22",
    "%EE%80%80count:x:en%EE%80%81",
    "a".repeat(10_000),
    "%F0%9F",
  ];
  for (const q of hostile) {
    const answer = await request.get(`/search?q=${q}`);
    expect([q.slice(0, 20), answer.status()]).toEqual([q.slice(0, 20), 200]);
  }
});

test("a program reads what was found, and a search engine keeps none of it", async ({
  request,
}) => {
  const word = `beacon${Date.now()}`;
  const article = await wordedArticle({ title: `The ${word} & <more>` });
  const page = await request.get(`/search?q=${word}`);
  expect(await page.text()).toContain('<meta name="robots" content="noindex, follow"/>');
  const answer = await request.get(`/search?q=${word}`, {
    headers: { accept: "application/json" },
  });
  expect(answer.url()).toContain(`/search.json?q=${word}`);
  expect(await answer.json()).toMatchObject({
    question: { words: word },
    found: 1,
    articles: [{ title: article.title, topics: [{ name: article.topic.name }] }],
  });
  const xml = await (await request.get(`/search.xml?q=${word}`)).text();
  expect(xml).toContain(`<title>The ${word} &amp; &lt;more&gt;</title>`);
});

async function openSearch(page: Page, locale: Locale): Promise<void> {
  await page.getByRole("link", { name: translator(locale, "site")("search"), exact: true }).click();
}

async function ask(page: Page, locale: Locale, text: string): Promise<void> {
  await page.getByRole("searchbox", { name: translator(locale, "search")("label") }).fill(text);
  await submit(page, locale);
}

async function submit(page: Page, locale: Locale): Promise<void> {
  const name = translator(locale, "search")("submit");
  await page.getByRole("button", { name, exact: true }).click();
}

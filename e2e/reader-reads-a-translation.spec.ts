import { translator } from "#platform/i18n.ts";
import { publishedArticle } from "./world/article.ts";
import { translated } from "./world/long-article.ts";
import { expect, test } from "./world/test.ts";

const title = "Le port reste ouvert";

test("a reader gets the article in the language of the page, and the way to the original", async ({
  page,
  server,
}) => {
  const article = await publishedArticle();
  await translated(article.id, "fr", title);
  await page.goto(`/fr${article.path}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const head = (selector: string) => page.locator(`head link${selector}`);
  await expect(head('[rel="canonical"]')).toHaveAttribute(
    "href",
    `${server.url}/fr${article.path}`,
  );
  await expect(head("[hreflang]")).toHaveCount(2);
  await expect(head('[hreflang="en"]')).toHaveAttribute("href", server.url + article.path);
  await page.getByRole("link", { name: translator("fr", "news")("readOriginal") }).click();
  await expect(page).toHaveURL(article.path);
  await page.getByRole("article").getByRole("link", { name: "Français" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("in a language that it is not in, it is the original, and says so", async ({
  page,
  server,
}) => {
  const article = await publishedArticle();
  await translated(article.id, "fr", title);
  await page.goto(`/ar${article.path}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.title);
  await expect(page.getByRole("article").locator("header")).toHaveAttribute("lang", "en");
  await expect(page.locator('head link[rel="canonical"]')).toHaveAttribute(
    "href",
    server.url + article.path,
  );
  await expect(page.locator('head link[hreflang="ar"]')).toHaveCount(0);
});

test("its formats speak the language of their address", async ({ request }) => {
  const article = await publishedArticle();
  await translated(article.id, "fr", title);
  const french = await (await request.get(`/fr${article.path}.json`)).json();
  expect(french).toMatchObject({ language: "fr", title });
  const russian = await (await request.get(`/ru${article.path}.json`)).json();
  expect(russian).toMatchObject({ language: "en", title: article.title });
});

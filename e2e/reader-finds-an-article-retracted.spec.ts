import { translator } from "#platform/i18n.ts";
import { publishedArticle } from "./world/article.ts";
import { retracted } from "./world/long-article.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "news");
const reason = "The gauge was broken; the harbour had never frozen.";

test("a reader of an article that was taken back is told so, since when, and why", async ({
  page,
}) => {
  const article = await publishedArticle();
  await page.goto(article.path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.title);
  await retracted(article.id, reason);
  await expect(async () => expect((await page.goto(article.path))!.status()).toBe(410)).toPass();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("retracted"));
  await expect(page.getByText(reason)).toBeVisible();
  await expect(page.getByText("Eleven members voted for it.")).toHaveCount(0);
  const french = await page.goto(`/fr${article.path}`);
  expect(french!.status()).toBe(410);
  await expect(page.getByText(reason)).toHaveAttribute("lang", "en");
});

test("a program gets the same status in each format, with the note", async ({ request }) => {
  const article = await publishedArticle();
  await retracted(article.id, reason);
  for (const format of ["json", "xml", "md"]) {
    const answer = await request.get(`${article.path}.${format}`);
    expect(answer.status()).toBe(410);
    expect(await answer.text()).toContain(reason);
    expect(answer.headers()["access-control-allow-origin"]).toBe("*");
  }
  const asked = await request.get(article.path, { headers: { accept: "application/json" } });
  expect(asked.status()).toBe(410);
  expect(await asked.json()).toMatchObject({ notes: [{ kind: "retraction", text: reason }] });
});

test("no list has it any more, and what never was is still not found", async ({ page }) => {
  const kept = await publishedArticle({ publishedOn: "2018-05-06" });
  const article = await publishedArticle({ publishedOn: "2018-05-06", topics: [], sources: [] });
  await retracted(article.id, reason);
  for (const list of ["/news/2018/05/06", "/news/2018"]) {
    await page.goto(list);
    await expect(page.getByRole("link", { name: kept.title }).first()).toBeVisible();
    await expect(page.getByRole("link", { name: article.title })).toHaveCount(0);
  }
  expect((await page.goto(`${article.path}-not`))!.status()).toBe(404);
});

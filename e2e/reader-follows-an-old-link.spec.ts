import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testAttachment, writeTestExport } from "#platform/wordpress/test-export.ts";
import { runCommand } from "./world/command.ts";
import { expect, test } from "./world/test.ts";

test.use({ javaScriptEnabled: false });

const folder = mkdtempSync(join(tmpdir(), "countersign-e2e-"));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = () => ({ DATA_DIR: process.env.DATA_DIR!, PUBLIC_URL: process.env.PUBLIC_URL! });

test("a reader follows links to a site that was moved here while it runs, and finds each article", async ({
  page,
  request,
  server,
}) => {
  const posts = [
    { id: 11, slug: "the-ferry", title: "The ferry goes on" },
    { id: 12, slug: "%d0%bc%d0%b8%d1%80", title: "Мир в гавани" },
    testAttachment(13, "2003/01/dot.jpg", "A dot", 11),
  ];
  const file = join(folder, "export.xml");
  writeFileSync(file, writeTestExport(posts));
  const imported = await runCommand("import", ["wordpress", file], place());
  expect(imported.console).toContain("taken: 2 articles");
  expect(imported.code).toBe(0);

  for (const old of [
    "/2003/01/29/the-ferry/",
    "/2003/01/29/the-ferry.html",
    "/?p=11",
    "/picture-13/",
  ]) {
    await page.goto(old);
    await expect(page).toHaveURL("/news/2003/01/29/the-ferry");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The ferry goes on");
  }
  await page.goto("/2003/01/29/%d0%bc%d0%b8%d1%80/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Мир в гавани");
  const answer = await request.head("/?p=12", { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toBe("/news/2003/01/29/mir");
  expect((await request.get("/2003/01/29/never-was", { maxRedirects: 0 })).status()).toBe(404);
  expect((await request.get("/?p=99", { maxRedirects: 0 })).status()).toBe(200);

  const undone = await runCommand("import", ["undo", "1"], place());
  expect(undone.console).toContain("Removed 2 articles");
  expect((await request.get("/2003/01/29/the-ferry", { maxRedirects: 0 })).status()).toBe(404);
  await expect
    .poll(async () => (await request.get("/news/2003/01/29/the-ferry")).status(), {
      timeout: 10_000,
    })
    .toBe(404);
  expect(server.url).toBeTruthy();
});

test("a reader finds the articles of a folder under the addresses that their files name", async ({
  page,
  server,
}) => {
  const site = join(folder, "site/content/posts");
  mkdirSync(site, { recursive: true });
  const matter = "title: The pier\ndate: 2005-06-07\naliases: [/older/pier]";
  writeFileSync(join(site, "the-pier.md"), `---\n${matter}\n---\nIt stands.\n`);
  const imported = await runCommand("import", ["markdown", join(folder, "site")], place());
  expect(imported.console).toContain("taken: 1 articles");
  for (const old of ["/posts/the-pier/", "/older/pier"]) {
    await page.goto(server.url + old);
    await expect(page).toHaveURL("/news/2005/06/07/the-pier");
  }
});

import { test as base } from "@playwright/test";
import { translator } from "#platform/i18n.ts";
import { withDataFolder } from "./world/data-folder.ts";
import { startServer, type RunningServer } from "./world/server.ts";
import { expect } from "./world/test.ts";

/** A server of its own, empty, whose only owner is who comes through the link on its console. */
const test = base.extend<{ server: RunningServer }>({
  server: async ({}, use) =>
    withDataFolder(async (folder) => {
      const server = await startServer({ DATA_DIR: folder });
      await use(server);
      await server.stop();
    }),
  baseURL: async ({ server }, use) => use(server.url),
});

test("the last owner is told what has to be done first, and stays whatever is posted", async ({
  page,
  server,
}) => {
  const t = translator("en", "team");
  const words = translator("en", "invitation");
  const name = "Nadia Newcomer";
  await page.goto(/http\S+\/organise\/invitations\/\S+/.exec(server.console())![0]);
  await page.getByLabel(words("name")).fill(name);
  await page.getByLabel(words("email")).fill("nadia@example.org");
  await page.getByRole("button", { name: words("accept") }).click();
  await page.getByRole("link", { name: t("title"), exact: true }).click();
  await page.getByRole("link", { name: t("changeOf", { name }) }).click();
  await expect(page.getByText(t("lastOwner", { name }))).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  for (const act of ["role", "removal"]) {
    const end = await page.evaluate(
      async (address) =>
        (await fetch(address, { method: "POST", body: new URLSearchParams({ role: "analyst" }) }))
          .url,
      `${page.url()}/${act}`,
    );
    expect(end).toContain("done=last-owner");
  }
  await page.goto("/organise/team?done=last-owner");
  await expect(page.getByRole("status")).toHaveText(t("done.last-owner"));
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("Owner");
});

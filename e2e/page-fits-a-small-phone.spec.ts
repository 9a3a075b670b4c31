import { translator } from "#platform/i18n.ts";
import { localePath } from "#platform/locales.ts";
import { publicPaths, recordPaths, worldWithEverything } from "./world/everything.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { signButton } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";
import { expectNoSidewaysScroll } from "./world/width.ts";

const screens = {
  "a phone 320 px wide": { viewport: { width: 320, height: 568 }, deviceScaleFactor: 2 },
  "a screen at 400 % zoom": { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
};

for (const [name, screen] of Object.entries(screens)) {
  test.describe(`on ${name}`, () => {
    test.use(screen);

    for (const locale of ["en", "ar"] as const) {
      test(`no page has to be moved sideways, in ${locale}`, async ({ page }) => {
        const world = await worldWithEverything();
        for (const path of [...publicPaths(world), ...recordPaths(world)]) {
          await page.goto(localePath(locale, path));
          await expectNoSidewaysScroll(page);
        }
      });
    }

    test("no section of the workspace has to be moved sideways", async ({ page, mailboxes }) => {
      const { campaign } = await worldWithEverything();
      await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
      for (const section of ["targets", "targets/import", "answers", "events", "deliveries"]) {
        await page.goto(localePath("ar", `/organise${campaign.path}/${section}`));
        await expectNoSidewaysScroll(page);
      }
    });

    test("a form with mistakes fits too", async ({ page }) => {
      const { campaign } = await worldWithEverything();
      await page.goto(campaign.path);
      await signButton(page).click();
      await expect(page.getByRole("alert")).toBeVisible();
      await expectNoSidewaysScroll(page);
    });

    test("what can be pressed is large enough for a thumb", async ({ page }) => {
      const { campaign } = await worldWithEverything();
      await page.goto(campaign.path);
      const t = translator("en", "sign");
      for (const control of [signButton(page), page.getByLabel(t("name"), { exact: true })]) {
        expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      }
    });
  });
}

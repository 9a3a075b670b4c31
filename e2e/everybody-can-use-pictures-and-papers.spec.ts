import { translator } from "#platform/i18n.ts";
import { localePath } from "#platform/locales.ts";
import { expectAccessible } from "./world/axe.ts";
import { openCampaign } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { expect, test } from "./world/test.ts";
import { expectNoSidewaysScroll } from "./world/width.ts";
import { uploadsOf } from "./world/workspace-things.ts";

test.use({ viewport: { width: 320, height: 568 } });

for (const locale of ["en", "ar"] as const) {
  test(`axe finds nothing in the library of pictures and papers, and it fits a small phone, in ${locale}`, async ({
    page,
    mailboxes,
  }) => {
    test.slow();
    const campaign = await openCampaign();
    const { picture, paper } = await uploadsOf(campaign.id);
    await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
    const sections = ["/pictures", `/pictures/${picture}`, "/papers", `/papers/${paper}/remove`];
    for (const section of sections) {
      await page.goto(localePath(locale, `/organise${campaign.path}${section}`));
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, ["color-contrast"]);
      await page.emulateMedia({ colorScheme: "light" });
      await expectNoSidewaysScroll(page);
    }
    await page.goto(localePath(locale, `/organise${campaign.path}/pictures`));
    await page.getByRole("button", { name: translator(locale, "uploads")("pictures.add") }).click();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    await expectAccessible(page);
  });
}

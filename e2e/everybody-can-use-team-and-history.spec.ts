import { localePath } from "#platform/locales.ts";
import { expectAccessible } from "./world/axe.ts";
import { openCampaign } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { somebody } from "./world/signer.ts";
import { invite, rowOf, teamPath } from "./world/team.ts";
import { test } from "./world/test.ts";
import { expectNoSidewaysScroll } from "./world/width.ts";

for (const locale of ["en", "ar"] as const) {
  test(`axe finds nothing on the pages of team and history, and they fit a small phone, in ${locale}`, async ({
    page,
    mailboxes,
  }) => {
    test.slow();
    const campaign = await openCampaign({ locales: ["en", "ar"] });
    const editor = await organiserOf(campaign, "editor");
    await signIn(page, mailboxes, await organiserOf(campaign, "owner"));
    await invite(page, campaign, somebody().email);
    await page.goto(teamPath(campaign));
    const linkIn = async (text: string | RegExp) =>
      rowOf(page, text as string)
        .getByRole("link")
        .getAttribute("href");
    const mate = (await linkIn(editor.email))!;
    const invitation = (await linkIn("signer-"))!;
    await page.setViewportSize({ width: 320, height: 568 });
    const history = `/organise${campaign.path}/history`;
    const paths = [
      teamPath(campaign),
      mate,
      `${mate}/remove`,
      invitation,
      history,
      `${history}?to=x`,
    ];
    for (const path of paths) {
      await page.goto(localePath(locale, path));
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, ["color-contrast"]);
      await page.emulateMedia({ colorScheme: "light" });
    }
  });
}

import { inviteOwner } from "#domain/invitations/invite-owner.ts";
import { localePath } from "#platform/locales.ts";
import { expectAccessible } from "./world/axe.ts";
import { operator } from "./world/campaign.ts";
import { publicPaths, worldWithEverything } from "./world/everything.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { countedSignatures } from "./world/signatures.ts";
import { linkOf, sign, signButton, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

for (const locale of ["en", "ar"] as const) {
  test(`axe finds nothing on any public page, in ${locale}`, async ({ page }) => {
    test.slow();
    const world = await worldWithEverything();
    for (const path of publicPaths(world)) {
      await page.goto(localePath(locale, path));
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, ["color-contrast"]);
      await page.emulateMedia({ colorScheme: "light" });
    }
  });

  test(`axe finds nothing on a signer's own pages, in ${locale}`, async ({ page, mailboxes }) => {
    const { campaign } = await worldWithEverything();
    const signer = somebody();
    await page.goto(localePath(locale, campaign.path));
    await signButton(page, locale).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expectAccessible(page);
    await sign(page, campaign, signer, locale);
    await expectAccessible(page);
    const mail = await mailboxes.next(signer.email);
    for (const link of [linkOf(mail, "confirm"), linkOf(mail, "withdraw")]) {
      await page.goto(link);
      await expectAccessible(page);
    }
  });

  test(`axe finds nothing on an organiser's pages, in ${locale}`, async ({ page, mailboxes }) => {
    const { campaign } = await worldWithEverything();
    await countedSignatures(campaign, 7);
    const invitation = await inviteOwner(operator());
    if (invitation.outcome === "invited") {
      await page.goto(localePath(locale, `/organise/invitations/${invitation.token}`));
      await expectAccessible(page);
    }
    await signIn(page, mailboxes, await organiserOf(campaign, "owner"));
    const sections = [
      "",
      "/text/en",
      "/text/ar",
      "/picture",
      "/settings",
      "/state",
      "/state/pause",
    ];
    const own = sections.map((under) => `/organise${campaign.path}${under}`);
    for (const path of ["/organise", ...own]) {
      await page.goto(localePath(locale, path));
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, ["color-contrast"]);
      await page.emulateMedia({ colorScheme: "light" });
    }
  });
}

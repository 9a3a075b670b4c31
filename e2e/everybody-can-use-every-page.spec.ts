import { inviteOwner } from "#domain/invitations/invite-owner.ts";
import { localePath } from "#platform/locales.ts";
import { expectAccessible } from "./world/axe.ts";
import { operator } from "./world/campaign.ts";
import { publicPaths, recordPaths, worldWithEverything } from "./world/everything.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { countedSignatures } from "./world/signatures.ts";
import { linkOf, sign, signButton, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

for (const locale of ["en", "ar"] as const) {
  for (const [kind, pathsOf] of [
    ["any public page", publicPaths],
    ["the pages of targets, events and deliveries", recordPaths],
  ] as const) {
    test(`axe finds nothing on ${kind}, in ${locale}`, async ({ page }) => {
      test.slow();
      const world = await worldWithEverything();
      for (const path of pathsOf(world)) {
        await page.goto(localePath(locale, path));
        await expectAccessible(page);
        await page.emulateMedia({ colorScheme: "dark" });
        await expectAccessible(page, ["color-contrast"]);
        await page.emulateMedia({ colorScheme: "light" });
      }
    });
  }

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
    test.slow();
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
      "/targets",
      "/targets/import",
      "/answers",
      "/events",
      "/events/1",
      "/events/2",
      "/deliveries",
    ];
    const desks = sections.map((section) => `/organise${campaign.path}${section}`);
    for (const path of ["/organise", ...desks]) {
      await page.goto(localePath(locale, path));
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, ["color-contrast"]);
      await page.emulateMedia({ colorScheme: "light" });
    }
  });
}

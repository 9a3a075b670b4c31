import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { signAndConfirm, somebody } from "./world/signer.ts";
import { readStored } from "./world/stored.ts";
import { expect, test } from "./world/test.ts";

test("an operator who searches all that is kept finds nobody's network address", async ({
  page,
  request,
  mailboxes,
  server,
  client,
}) => {
  const campaign = await openCampaign();
  await signAndConfirm(page, mailboxes, campaign, somebody());
  for (let post = 0; post < 9; post++) {
    await request.post(`${campaign.path}/signatures`, { data: somebody() });
  }
  const t = translator("en", "signIn");
  await page.goto("/sign-in");
  await page.getByLabel(t("email")).fill(somebody().email);
  await page.getByRole("button", { name: t("ask") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("sent"));

  expect(server.console()).toContain('"event":"request"');
  expect(server.console()).not.toContain(client);
  const kept = readStored();
  expect(kept).toContain(campaign.slug);
  expect(kept.includes(client)).toBe(false);
});

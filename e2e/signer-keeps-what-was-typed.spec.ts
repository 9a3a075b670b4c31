import { writer } from "#db/connection.ts";
import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { confirmHere, fillSignForm, linkOf, signButton, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

const again = translator("fr", "refused");

test.use({ javaScriptEnabled: false });

test("a signer whom nothing can be stored for is told so, and sends the same again with one press", async ({
  page,
  mailboxes,
  server,
}) => {
  const campaign = await openCampaign({ locales: ["fr"] });
  const signer = somebody({ name: `Zoë "Z" <b>d'Or`, comment: "Un\nDeux" });
  await page.goto(`/fr${campaign.path}`);
  await fillSignForm(page, signer, "fr");
  writer().$client.exec("BEGIN IMMEDIATE");
  const refused = page.waitForResponse((answer) => answer.status() === 503);
  await signButton(page, "fr").click();
  expect((await refused).headers()).toMatchObject({
    "retry-after": "5",
    "cache-control": "no-store",
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(again("503.title"));
  await expect(page.getByText(signer.name)).toBeVisible();
  await expect(page.getByText(signer.email)).toBeVisible();
  writer().$client.exec("ROLLBACK");

  await page.getByRole("button", { name: again("again.submit") }).click();
  await expect(page).toHaveURL(`/fr${campaign.path}/check-your-mail`);
  const mail = await mailboxes.next(signer.email);
  await page.goto(linkOf(mail, "confirm"));
  await expect(page.getByText(signer.name)).toBeVisible();
  await confirmHere(page, "fr");
  expect(server.console()).not.toContain("Zoë");
});

import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { fillSignForm, signButton, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "sign");

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a visitor who mistypes an address gets the form back and mends it", async ({
      page,
      mailboxes,
    }) => {
      const campaign = await openCampaign();
      const visitor = somebody({ town: "Lund" });

      await page.goto(campaign.path);
      await fillSignForm(page, { ...visitor, email: "ada at example.org" });
      await page.getByLabel(t("showName")).check();
      const answered = page.waitForResponse((response) => response.request().method() === "POST");
      await signButton(page).click();
      expect((await answered).status()).toBe(400);

      const email = page.getByLabel(t("email"), { exact: true });
      await expect(page.getByRole("alert")).toBeFocused();
      await expect(email).toHaveAttribute("aria-invalid", "true");
      await expect(email).toHaveAccessibleDescription(/\S/);
      await expect(email).toHaveValue("ada at example.org");
      await expect(page.getByLabel(t("name"), { exact: true })).toHaveValue(visitor.name);
      await expect(page.getByLabel(t("country"), { exact: true })).toHaveValue(visitor.country);
      await expect(page.getByLabel(t("town"), { exact: true })).toHaveValue("Lund");
      await expect(page.getByLabel(t("showName"))).toBeChecked();

      await page.getByRole("alert").getByRole("link").first().click();
      await expect(email).toBeFocused();
      await email.fill(visitor.email);
      await signButton(page).click();
      await expect(page).toHaveURL(/\/check-your-mail$/);
      expect((await mailboxes.next(visitor.email)).to).toEqual([visitor.email]);
    });
  });
}

test("a visitor who sends an empty form is told every field that is needed", async ({ page }) => {
  const campaign = await openCampaign();
  await page.goto(campaign.path);
  await signButton(page).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(3);
  for (const label of [t("name"), t("email"), t("country")]) {
    await expect(page.getByLabel(label, { exact: true })).toHaveAttribute("aria-invalid", "true");
  }
  await expect(page.getByLabel(t("town"), { exact: true })).not.toHaveAttribute("aria-invalid");
});

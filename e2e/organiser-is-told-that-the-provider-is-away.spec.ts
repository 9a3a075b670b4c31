import { translator } from "#platform/i18n.ts";
import { expectAccessible } from "./world/axe.ts";
import { freePort } from "./world/server.ts";
import { expect, test as base } from "./world/test.ts";

const t = translator("en", "signIn");
const provider = "River Union";

/** A server that knows a provider which nobody runs. */
const test = base.extend<{}>({
  settings: [
    async ({}, use) => {
      await use({
        OIDC_ISSUER: `http://localhost:${await freePort()}`,
        OIDC_CLIENT_ID: "countersign",
        OIDC_CLIENT_SECRET: "secret",
        OIDC_NAME: provider,
      });
    },
    { scope: "worker" },
  ],
});

test("an organiser whose provider is away is told so in words, and signs in by mail instead", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: t("identity", { provider }) }).click();
  await expect(page.getByText(t("wrong.provider", { provider }))).toBeVisible();
  await expect(page.getByLabel(t("email"))).toBeVisible();
  await expectAccessible(page);
});

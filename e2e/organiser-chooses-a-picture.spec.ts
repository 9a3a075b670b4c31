import sharp from "sharp";
import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "picture");

test("what is no picture is refused in words; a photograph comes out without what the camera put into it", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(`/organise${campaign.path}/picture`);
  await page.getByLabel(t("names.alt")).fill("A ferry at its pier");
  await page.getByLabel(t("names.credit")).fill("Photo: Lena Berg");
  const file = page.getByLabel(t("names.picture"));
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  await file.setInputFiles({ name: "ferry.png", mimeType: "image/png", buffer: svg });
  await page.getByRole("button", { name: t("submit") }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("errors.kind"));
  await expect(page.getByLabel(t("names.alt"))).toHaveValue("A ferry at its pier");

  // Noise is not made smaller by its format: far more than the 64 KiB of any other post.
  const pixels = { width: 900, height: 600, channels: 3 as const };
  const noise = { ...pixels, noise: { type: "gaussian" as const, mean: 128, sigma: 60 } };
  const photograph = await sharp({ create: { ...noise, background: "white" } })
    .withExif({ IFD0: { Copyright: "CANARY" } })
    .jpeg()
    .toBuffer();
  expect(photograph.length).toBeGreaterThan(100_000);
  await file.setInputFiles({ name: "ferry.jpg", mimeType: "image/jpeg", buffer: photograph });
  await page.getByRole("button", { name: t("submit") }).click();
  await expect(page.getByRole("status")).toBeVisible();

  const readPicture = async () =>
    (await (await page.request.get(`${campaign.path}.json`)).json()).picture;
  await expect.poll(readPicture, { timeout: 5000 }).toMatchObject({
    width: 900,
    height: 600,
    alt: "A ferry at its pier",
    credit: "Photo: Lena Berg",
  });
  const answer = await page.request.get((await readPicture()).address);
  expect(answer.headers()).toMatchObject({
    "content-type": "image/jpeg",
    "x-content-type-options": "nosniff",
  });
  expect((await answer.body()).includes("CANARY")).toBe(false);
  await page.goto(campaign.path);
  await expect(page.getByRole("img", { name: "A ferry at its pier" })).toBeVisible();

  await page.goto(`/organise${campaign.path}/picture/drop`);
  await page.getByRole("button", { name: t("drop.submit") }).click();
  await expect(page.getByRole("status")).toHaveText(t("dropped"));
  await expect.poll(readPicture, { timeout: 5000 }).toBeNull();
  expect((await page.request.get(answer.url())).status()).toBe(404);
});

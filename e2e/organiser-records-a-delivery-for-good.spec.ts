import sharp from "sharp";
import { translator } from "#platform/i18n.ts";
import { listDeliveries } from "#domain/deliveries/queries.ts";
import { openCampaign } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { askPolitely } from "./world/polite.ts";
import { countedSignatures } from "./world/signatures.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "deliveryDesk");
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

test.use({ javaScriptEnabled: false });

test("a delivery is looked at before it is fixed, and then stands on a page of its own", async ({
  page,
  mailboxes,
  request,
}) => {
  const campaign = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(`/organise${campaign.path}/deliveries`);
  await page.getByLabel(t("deliveredOn")).fill(day(0));
  await page.getByLabel(t("cutoffOn")).fill(day(1));
  await page.getByLabel(t("recipient")).fill("The clerk of the council");
  await page.getByLabel(t("place")).fill("Town hall");
  await page.getByLabel(t("deliveredBy")).fill("Three ferrymen");
  await page.getByLabel(t("note")).fill("In person.");
  await page.getByRole("button", { name: t("look") }).click();
  await expect(page.getByRole("main")).toContainText(t("forGood"));
  await expect(page.getByRole("main")).toContainText("Three ferrymen");
  expect(await listDeliveries(campaign.id)).toEqual([]);

  await page.getByRole("button", { name: t("again") }).click();
  await expect(page.getByLabel(t("place"))).toHaveValue("Town hall");
  await page.getByRole("button", { name: t("look") }).click();
  await page.getByRole("button", { name: t("record"), exact: true }).click();
  await expect(page.getByRole("status")).toHaveText(t("done"));

  const path = `${campaign.path}/deliveries/${day(0)}`;
  await expect
    .poll(async () => (await askPolitely(request, `${path}.json`)).status(), { timeout: 5000 })
    .toBe(200);
  expect(await (await askPolitely(request, `${path}.json`)).json()).toMatchObject({
    recipient: "The clerk of the council",
    place: "Town hall",
    deliveredBy: "Three ferrymen",
    cutoffOn: day(1),
    count: 0,
    countries: [],
  });
  await countedSignatures(campaign, 6);
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("0 signatures");
  await expect(page.getByRole("main")).toContainText("Town hall");
});

test("a cut-off that is not over, or lies after the hand-over, is refused beside its field", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  const wrong = translator("en", "wrong");
  for (const [deliveredOn, cutoffOn, message] of [
    [day(0), day(0), wrong("unfinished")],
    [day(3), day(2), wrong("cutoffAfterDelivery")],
    [day(-2), day(1), wrong("early")],
  ] as const) {
    await page.goto(`/organise${campaign.path}/deliveries`);
    await page.getByLabel(t("deliveredOn")).fill(deliveredOn);
    await page.getByLabel(t("cutoffOn")).fill(cutoffOn);
    await page.getByLabel(t("recipient")).fill("The clerk");
    await page.getByLabel(t("note")).fill("In person.");
    await page.getByRole("button", { name: t("look") }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(message);
    await expect(page.getByLabel(t("cutoffOn"))).toHaveValue(cutoffOn);
  }
});

test("a picture stands with its words on the delivery's page; a file that is none is refused", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(`/organise${campaign.path}/deliveries`);
  await page.getByLabel(t("deliveredOn")).fill(day(0));
  await page.getByLabel(t("cutoffOn")).fill(day(1));
  await page.getByLabel(t("recipient")).fill("The clerk");
  await page.getByLabel(t("note")).fill("In person.");
  const file = page.getByLabel(t("file", { number: 1 }));
  const script = Buffer.from("<svg onload='alert(1)'/>");
  await file.setInputFiles({ name: "boxes.jpg", mimeType: "image/jpeg", buffer: script });
  await page.getByRole("button", { name: t("look") }).click();
  const wrong = translator("en", "wrong");
  await expect(page.getByRole("main").getByRole("alert")).toContainText(wrong("pictureKind"));
  await expect(page.getByLabel(t("recipient"))).toHaveValue("The clerk");

  const create = { width: 1200, height: 900, channels: 3, background: "navy" } as const;
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const buffer = await sharp({ create: { ...create, noise } })
    .png()
    .toBuffer();
  expect(buffer.length).toBeGreaterThan(100_000);
  await file.setInputFiles({ name: "boxes.png", mimeType: "image/png", buffer });
  await page.getByRole("button", { name: t("look") }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    `${t("alt", { number: 1 })}:`,
  );
  // Nobody has to choose it again.
  await page
    .getByLabel(t("alt", { number: 1 }), { exact: true })
    .fill("Boxes before the town hall");
  await page.getByLabel(t("credit", { number: 1 }), { exact: true }).fill("A. Lindqvist");
  await page.getByRole("button", { name: t("look") }).click();
  await expect(page.getByRole("img", { name: "Boxes before the town hall" })).toBeVisible();
  await page.getByRole("button", { name: t("record"), exact: true }).click();
  await expect(page.getByRole("status")).toHaveText(t("done"));
  await page.goto(`${campaign.path}/deliveries/${day(0)}`);
  const picture = page.getByRole("img", { name: "Boxes before the town hall" });
  await expect(picture).toHaveAttribute("src", /^\/uploads\/[0-9a-f]{32}\.jpg$/);
  const answer = await page.request.get((await picture.getAttribute("src"))!);
  expect(answer.headers()["content-type"]).toBe("image/jpeg");
  await expect(page.getByRole("main")).toContainText("A. Lindqvist");
});

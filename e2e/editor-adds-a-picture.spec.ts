import sharp from "sharp";
import type { Locator, Page } from "@playwright/test";
import { translator } from "#platform/i18n.ts";
import { openCampaign, type OpenCampaign } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "uploads");
const wrong = translator("en", "picture");
const save = translator("en", "desk")("save");

const photograph = async () =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: "navy" } })
    .withExif({ IFD0: { Copyright: "CANARY" } })
    .jpeg()
    .toBuffer();

/** What a browser hands over when something is dropped or pasted. */
async function handOver(place: Locator, event: "drop" | "paste", bytes: Buffer, name: string) {
  await place.evaluate(
    (element, [kind, content, called]) => {
      const transfer = new DataTransfer();
      const raw = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([raw], called, { type: "image/jpeg" }));
      const options = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        kind === "drop"
          ? new DragEvent("drop", { ...options, dataTransfer: transfer })
          : new ClipboardEvent("paste", { ...options, clipboardData: transfer }),
      );
    },
    [event, bytes.toString("base64"), name] as const,
  );
}

async function library(page: Page, campaign: OpenCampaign) {
  await page.goto(`/organise${campaign.path}/pictures`);
  await expect(page.getByRole("main")).toContainText(campaign.title);
}

const onPicture = (page: Page) => expect(page).toHaveURL(/\/pictures\/\d+\?done=added$/);

test("an editor drops a picture, says what is seen on it, and chooses with a click what stays in sight", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await library(page, campaign);
  await expect(page.getByText(t("pictures.empty"))).toBeVisible();
  const field = page.getByLabel(t("file"), { exact: true });
  await handOver(field, "drop", Buffer.from("<svg/>"), "drawing.jpg");
  const refused = page.getByText(`drawing.jpg: ${wrong("errors.kind")}`);
  await expect(refused).toBeVisible();

  await handOver(field, "drop", await photograph(), "ferry.jpg");
  await onPicture(page);
  await page.getByRole("button", { name: save }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("words.alt"));
  const preview = page.getByRole("group", { name: t("focal") }).locator("img");
  const { width, height } = (await preview.boundingBox())!;
  await preview.click({ position: { x: width * 0.25, y: height * 0.75 } });
  await expect(page.getByLabel(t("focal-x"))).toHaveValue(/^2[456]$/);
  await page.getByLabel(t("words.alt")).fill("A ferry at its pier");
  await page.getByLabel(t("words.credit")).fill("Lena Berg");
  await page.getByRole("button", { name: save }).click();
  await expect(page.getByRole("status")).toHaveText(translator("en", "desk")("saved"));
  await expect(page.getByLabel(t("focal-y"))).toHaveValue(/^7[456]$/);

  await library(page, campaign);
  const shown = page.getByRole("link", { name: "A ferry at its pier" });
  const address = (await shown.locator("img").getAttribute("src"))!;
  expect(address).toMatch(/^\/uploads\/[0-9a-f]{32}-480\.jpg$/);
  for (const [ending, type] of [
    ["480.jpg", "image/jpeg"],
    ["960.webp", "image/webp"],
    ["1200.avif", "image/avif"],
  ] as const) {
    const answer = await page.request.get(address.replace("480.jpg", ending));
    expect(answer.headers()).toMatchObject({
      "content-type": type,
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
    expect((await answer.body()).includes("CANARY")).toBe(false);
  }
});

test("an editor pastes a picture anywhere on the page", async ({ page, mailboxes }) => {
  const campaign = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await library(page, campaign);
  await handOver(page.getByRole("heading", { level: 1 }), "paste", await photograph(), "image.png");
  await onPicture(page);
  await expect(page.getByRole("status")).toHaveText(t("pictures.added"));
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("an editor chooses a file, is told by name what is wrong with it, and takes a picture away again", async ({
    page,
    mailboxes,
  }) => {
    const campaign = await openCampaign();
    await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
    await library(page, campaign);
    const field = page.getByLabel(t("file"), { exact: true });
    const add = page.getByRole("button", { name: t("pictures.add") });
    const mistakes = page.getByRole("main").getByRole("alert");
    const hostile = {
      kind: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"),
      polyglot: Buffer.concat([await photograph(), Buffer.from("<script>alert(1)</script>")]),
      broken: (await photograph()).subarray(0, 3000),
    };
    for (const [problem, buffer] of Object.entries(hostile)) {
      await field.setInputFiles({ name: `${problem}.jpg`, mimeType: "image/jpeg", buffer });
      await add.click();
      const message = wrong(`errors.${problem as keyof typeof hostile}`);
      await expect(mistakes).toContainText(`${problem}.jpg: ${message}`);
    }
    await add.click();
    await expect(mistakes).toContainText(wrong("errors.missing"));

    const buffer = await photograph();
    await field.setInputFiles({ name: "ferry.jpg", mimeType: "image/jpeg", buffer });
    await add.click();
    await onPicture(page);
    await page.getByLabel(t("focal-x")).fill("101");
    await page.getByLabel(t("words.alt")).fill("A ferry");
    await page.getByRole("button", { name: save }).click();
    await expect(mistakes).toContainText(translator("en", "wrong")("percent"));
    await expect(page.getByLabel(t("words.alt"))).toHaveValue("A ferry");

    await page.getByRole("link", { name: t("toRemove") }).click();
    await page.getByRole("button", { name: t("remove.submit") }).click();
    await expect(page.getByRole("status")).toHaveText(t("removed"));
    await expect(page.getByText(t("pictures.empty"))).toBeVisible();
  });
});

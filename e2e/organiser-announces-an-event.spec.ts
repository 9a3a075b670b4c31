import type { APIRequestContext } from "@playwright/test";
import { translator } from "#platform/i18n.ts";
import { openCampaign } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { askPolitely } from "./world/polite.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "eventDesk");
const words = translator("en", "events");

async function calendarOf(request: APIRequestContext, path: string): Promise<string> {
  const answer = await askPolitely(request, `${path}.ics`);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  return answer.text();
}

test.use({ javaScriptEnabled: false });

test("an event is announced, changed and cancelled; calendars follow under one identifier", async ({
  page,
  mailboxes,
  request,
}) => {
  const campaign = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(`/organise${campaign.path}/events`);
  await page.getByLabel(t("title"), { exact: true }).fill("Vigil at the quay");
  await page.getByLabel(t("heldOn")).fill("2031-03-30");
  await page.getByLabel(t("startTime")).fill("18:00");
  await page.getByLabel(t("timeZone")).selectOption("Europe/Paris");
  await page.getByLabel(t("place"), { exact: true }).fill("The old quay");
  await page.getByLabel(t("description")).fill("Bring light.");
  await page.getByRole("button", { name: t("announce"), exact: true }).click();
  await expect(page.getByRole("status")).toHaveText(t("done.announced"));

  const path = `${campaign.path}/events`;
  await expect
    .poll(() => calendarOf(request, path), { timeout: 5000 })
    .toContain("DTSTART:20310330T160000Z");
  const uid = /UID:(.+)\r\n/.exec(await calendarOf(request, path))![1]!;
  await page.goto(campaign.path);
  const coming = page.getByRole("region", { name: words("coming") });
  await expect(coming).toContainText("18:00");
  await coming.getByRole("link", { name: "Vigil at the quay" }).click();
  await expect(page).toHaveURL(`${path}/1`);
  await expect(page.getByRole("link", { name: words("toCalendar") })).toHaveAttribute(
    "href",
    `${path}/1.ics`,
  );

  await page.goto(`/organise${path}/1`);
  await page.getByLabel(t("startTime")).fill("20:00");
  await page.getByRole("button", { name: t("save"), exact: true }).click();
  await expect(page.getByRole("status")).toHaveText(t("done.saved"));
  await page.goto(`/organise${path}/1`);
  await page.getByRole("button", { name: t("cancel"), exact: true }).click();
  await expect(page.getByRole("main")).toContainText(t("cancelUndo"));
  await page.getByRole("button", { name: t("cancel"), exact: true }).click();
  await expect(page.getByRole("status")).toHaveText(t("done.cancelled"));

  await expect
    .poll(() => calendarOf(request, `${path}/1`), { timeout: 5000 })
    .toContain("STATUS:CANCELLED");
  const calendar = await calendarOf(request, `${path}/1`);
  expect(calendar).toContain(`UID:${uid}\r\nSEQUENCE:2\r\n`);
  expect(calendar).toContain("DTSTART:20310330T180000Z");
  await page.goto(campaign.path);
  await expect(page.getByRole("region", { name: words("coming") })).toContainText(
    words("cancelled"),
  );
});

test("a time that the clocks skip, and an end before the start, are refused where they were typed", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(`/organise${campaign.path}/events`);
  await page.getByLabel(t("title"), { exact: true }).fill("Vigil");
  await page.getByLabel(t("heldOn")).fill("2031-03-30");
  await page.getByLabel(t("startTime")).fill("02:30");
  await page.getByLabel(t("endTime")).fill("01:00");
  await page.getByLabel(t("timeZone")).selectOption("Europe/Paris");
  await page.getByRole("button", { name: t("announce"), exact: true }).click();
  const summary = page.getByRole("main").getByRole("alert");
  await expect(summary).toContainText(`${t("startTime")}: ${translator("en", "wrong")("skipped")}`);
  await expect(summary).toContainText(`${t("endTime")}:`);
  await expect(summary).toContainText(`${t("place")}:`);
  await expect(page.getByLabel(t("title"), { exact: true })).toHaveValue("Vigil");
  await expect(page.getByLabel(t("timeZone"))).toHaveValue("Europe/Paris");
});

test("the second of two who change an event sees both and chooses", async ({
  page,
  context,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  await page.goto(`/organise${campaign.path}/events`);
  await page.getByLabel(t("title"), { exact: true }).fill("Vigil");
  await page.getByLabel(t("heldOn")).fill("2031-03-30");
  await page.getByLabel(t("timeZone")).selectOption("UTC");
  await page.getByLabel(t("place"), { exact: true }).fill("Quay");
  await page.getByLabel(t("description")).fill("Come.");
  await page.getByRole("button", { name: t("announce"), exact: true }).click();
  const other = await context.newPage();
  for (const one of [page, other]) await one.goto(`/organise${campaign.path}/events/1`);
  for (const [one, place] of [
    [other, "Bridge"],
    [page, "Square"],
  ] as const) {
    await one.getByLabel(t("place"), { exact: true }).fill(place);
    await one.getByRole("button", { name: t("save"), exact: true }).click();
  }
  const desk = translator("en", "desk");
  await expect(page.getByRole("main")).toContainText("Bridge");
  await expect(page.getByRole("main")).toContainText("Square");
  await page.getByRole("link", { name: desk("conflict.keepTheirs") }).click();
  await expect(page.getByLabel(t("place"), { exact: true })).toHaveValue("Bridge");
});

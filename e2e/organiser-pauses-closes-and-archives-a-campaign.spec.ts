import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { openCampaign } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { sign, signButton, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

const acts = translator("en", "acts");

test("every state is told to visitors within five seconds, in every language and format, and can be undone", async ({
  page,
  mailboxes,
}) => {
  test.slow();
  const campaign = await openCampaign({ locales: ["en", "fr"] });
  await signIn(page, mailboxes, await organiserOf(campaign, "editor"));
  const visitor = page.request;

  const told = async (locale: Locale, words: string) => {
    const path = locale === "en" ? campaign.path : `/${locale}${campaign.path}`;
    const read = async () => (await visitor.get(path)).text();
    await expect.poll(read, { timeout: 5000 }).toContain(words);
  };
  const stateIs = async (state: string) => {
    for (const format of ["json", "xml"]) {
      const read = async () => (await visitor.get(`${campaign.path}.${format}`)).text();
      const wanted = format === "json" ? `"state": "${state}"` : `<state>${state}</state>`;
      await expect.poll(read, { timeout: 5000 }).toContain(wanted);
    }
  };
  const act = async (name: "pause" | "resume" | "close" | "reopen" | "archive" | "unarchive") => {
    await page.goto(`/organise${campaign.path}/state`);
    await page.getByRole("link", { name: acts(`${name}.name`) }).click();
    await expect(page.getByText(acts(`${name}.undo`))).toBeVisible();
    return page.getByRole("button", { name: acts(`${name}.name`) });
  };

  await (await act("pause")).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(acts("errors.required"));
  const english = acts("message", { language: "English" });
  await page.getByLabel(english).fill("We are checking the text. Back on Monday.");
  await page.getByLabel(acts("message", { language: "French" })).fill("Nous vérifions le texte.");
  await page.getByRole("button", { name: acts("pause.name") }).click();
  await expect(page.getByRole("status")).toHaveText(acts("pause.done"));
  await stateIs("paused");
  await told("en", "We are checking the text. Back on Monday.");
  await told("fr", "Nous vérifions le texte.");
  await told("ar", "We are checking the text. Back on Monday.");

  const answer = await visitor.post(`${campaign.path}/signatures`, {
    data: { name: "Ada", email: "ada@example.org", country: "SE" },
  });
  expect(answer.status()).toBe(409);
  expect(await answer.json()).toMatchObject({
    state: "paused",
    message: "We are checking the text. Back on Monday.",
  });
  const form = await visitor.post(`/fr${campaign.path}/signatures`, {
    form: { name: "Ada", email: "ada@example.org", country: "SE" },
  });
  expect(form.status()).toBe(409);
  expect(await form.text()).toContain("Nous vérifions le texte.");

  await (await act("resume")).click();
  await stateIs("open");
  // Formats and pages are stored each by itself, so the page may tell it a moment after them.
  await expect(async () => {
    await page.goto(campaign.path);
    await expect(signButton(page)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 5000 });
  await (await act("close")).click();
  await stateIs("closed");
  await told("fr", translator("fr", "campaign")("state.closed"));
  await (await act("archive")).click();
  await stateIs("archived");
  await told("en", translator("en", "campaign")("instead.archived"));
  await (await act("unarchive")).click();
  const reopen = await act("reopen");
  await page.getByLabel(translator("en", "terms")("names.closes_on")).fill("2020-01-01");
  await reopen.click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(acts("errors.past"));
  await page.getByLabel(translator("en", "terms")("names.closes_on")).fill("");
  await reopen.click();
  await stateIs("open");
  await sign(page, campaign, somebody());
});

test("an analyst finds none of it", async ({ page, mailboxes }) => {
  const campaign = await openCampaign();
  await signIn(page, mailboxes, await organiserOf(campaign, "analyst"));
  for (const section of ["text", "text/en", "picture", "settings", "state", "state/close"]) {
    const answer = await page.goto(`/organise${campaign.path}/${section}`);
    expect(answer!.status(), section).toBe(404);
  }
  const origin = new URL(page.url()).origin;
  for (const post of ["text/en/save", "settings/save", "state/close/do", "picture/drop/do"]) {
    const answer = await page.request.post(`/organise${campaign.path}/${post}`, {
      headers: { origin },
      form: {},
    });
    expect(answer.status(), post).toBe(404);
  }
});

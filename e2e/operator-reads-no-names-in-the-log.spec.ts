import type { APIRequestContext } from "@playwright/test";
import { translator } from "#platform/i18n.ts";
import { sendBytes } from "./world/bytes.ts";
import { openCampaign } from "./world/campaign.ts";
import { organiserOf, signIn } from "./world/organiser.ts";
import { linkOf, signAndConfirm, somebody } from "./world/signer.ts";
import { readStored } from "./world/stored.ts";
import { expect, test } from "./world/test.ts";

const userAgent = "Canaryfinch/7.1 (Willowmere)";
const receipt = translator("en", "receipt");
const withdraw = translator("en", "withdraw");

test.use({ userAgent, locale: "cy-GB" });

const signer = () =>
  somebody({ name: "Ottoline Marchbanks", town: "Thistlewick", comment: "Quincefeather" });

function expectNone(text: string, secrets: string[]): void {
  for (const secret of secrets) expect(text.includes(secret), secret).toBe(false);
}

test("the log of a day tells what was done, and of nobody who, with what link, or from where", async ({
  page,
  client,
  mailboxes,
  server,
}) => {
  const campaign = await openCampaign();
  const [first, second] = [signer(), signer()];
  const owner = await organiserOf(campaign, "owner");
  await page.goto(`${campaign.path}?utm_source=Bramblecote`);
  const mail = await signAndConfirm(page, mailboxes, campaign, first);
  const next = await mailboxes.next(first.email);
  await page.goto(linkOf(next, "withdraw"));
  await page.getByRole("button", { name: withdraw("submit"), exact: true }).click();
  await signAndConfirm(page, mailboxes, campaign, second);
  const last = await mailboxes.next(second.email);
  await page.goto(linkOf(last, "receipt"));
  await page.getByText(receipt("correct")).click();
  await page.getByLabel(receipt("town"), { exact: true }).fill("Larkspurton");
  await page.getByRole("button", { name: receipt("save") }).click();
  await page.getByLabel(receipt("forgetSure")).check();
  await page.getByRole("button", { name: receipt("forgetSubmit") }).click();
  await signIn(page, mailboxes, owner);
  await page.goto(`/organise${campaign.path}`);
  const downloading = page.waitForEvent("download");
  const exportButton = translator("en", "organise")("exportButton");
  await page.getByRole("button", { name: exportButton }).click();
  await (await downloading).path();

  const links = [mail, next, last].flatMap((one) => one.links);
  const tokens = links.flatMap((link) => link.match(/[\w-]{43}/g) ?? []);
  const boxes = [first, second].map(({ email }) => email.split("@")[0]!);
  const signers = [...boxes, "Marchbanks", "Thistlewick", "Quincefeather", "Larkspurton"];
  const visit = [client, "Canaryfinch", "Willowmere", "Bramblecote", "cy-GB", ...tokens];
  const log = server.console();
  expect(log).toContain('"route":"/campaigns/:slug/signatures"');
  expectNone(log, [...signers, ...visit, owner.email, owner.name, campaign.slug]);
  expectNone(readStored("countersign.db"), [...signers, ...visit]);
});

test("what is refused is told without what it said", async ({ request, client, server }) => {
  const campaign = await openCampaign();
  const word = "Nightjarrow";
  const post = `${campaign.path}/signatures`;
  await sendBroken(request, post, word);
  await request.get(`/${word}/${word}?${word}=${word}`, {
    headers: { cookie: `${word}=${word}`, referer: `https://${word}.example/`, [word]: word },
  });
  await request.get(`/signatures/${word.repeat(4)}/confirm`);
  await request.post("/sign-in", { form: { email: `${word}@example.org` } });
  const host = `Host: ${new URL(server.url).host}\r\n`;
  await sendBytes(server.url, `${word} /${word} HTTP/1.1\r\n${host}${word}\r\n\r\n`);
  await sendBytes(
    server.url,
    `GET /${word} HTTP/1.1\r\nHost: ${word}\r\nConnection: close\r\n\r\n`,
  );
  const cookies = `Cookie: ${word.repeat(2000)}\r\n\r\n`;
  await sendBytes(server.url, `GET /${word} HTTP/1.1\r\n${host}${cookies}`);

  const log = server.console();
  for (const status of [400, 403, 404, 405, 413, 415, 421]) {
    expect(log).toContain(`"status":${status}`);
  }
  expectNone(log.toLowerCase(), [word.toLowerCase(), client]);
  expectNone(readStored("countersign.db"), [word, client]);
});

async function sendBroken(request: APIRequestContext, path: string, word: string): Promise<void> {
  const json = { "content-type": "application/json" };
  await request.post(path, { form: { name: word, email: word, country: word, comment: word } });
  await request.post(path, { headers: json, data: `{"${word}": ` });
  await request.post(path, { headers: { "content-type": `text/${word}` }, data: word });
  await request.post(path, {
    form: { name: word },
    headers: { origin: `https://${word}.example` },
  });
  await request.post(path, { form: { comment: word.repeat(6000) } });
  await request.fetch(path, { method: "PUT", data: word });
}

import { closedCampaign, openCampaign } from "./world/campaign.ts";
import { expectCount } from "./world/count.ts";
import { confirmHere, linkOf, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

test("a program signs with JSON, and the person it signs for confirms", async ({
  page,
  request,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const person = somebody();
  const answer = await request.post(`${campaign.path}/signatures`, {
    data: { ...person, show_name: true, locale: "en" },
  });
  expect(answer.status()).toBe(202);
  expect(answer.headers()["content-type"]).toContain("application/json");
  await page.goto(linkOf(await mailboxes.next(person.email), "confirm"));
  await confirmHere(page);
  await expectCount(request, campaign, 1);
});

test("a program that sends a form and accepts JSON is answered in JSON", async ({ request }) => {
  const campaign = await openCampaign();
  const { name, email, country } = somebody();
  const answer = await request.post(`${campaign.path}/signatures`, {
    form: { name, email, country },
    headers: { accept: "application/json" },
  });
  expect(answer.status()).toBe(202);
});

test("a program is told what is wrong with each field", async ({ request }) => {
  const campaign = await openCampaign();
  const answer = await request.post(`${campaign.path}/signatures`, {
    data: { name: "", email: "nobody", country: "XX" },
  });
  expect(answer.status()).toBe(400);
  const { errors } = (await answer.json()) as { errors: Record<string, string[]> };
  expect(Object.keys(errors).sort()).toEqual(["country", "email", "name"]);
  for (const messages of Object.values(errors)) expect(messages.join("")).toMatch(/\S/);
});

test("a program that sends what cannot be read is refused, and nothing is half done", async ({
  request,
}) => {
  const campaign = await openCampaign();
  const address = `${campaign.path}/signatures`;
  const statusOf = async (options: Parameters<typeof request.post>[1]) =>
    (await request.post(address, options)).status();
  const json = { "content-type": "application/json" };

  expect(await statusOf({ data: '{"name":', headers: json })).toBe(400);
  expect(await statusOf({ data: "[1,2]", headers: json })).toBe(400);
  expect(await statusOf({ data: Buffer.from([0xff, 0xfe, 0x00]), headers: json })).toBe(400);
  expect(await statusOf({ data: { ...somebody(), email: { $ne: 1 } } })).toBe(400);
  expect(await statusOf({ data: "name=Ada", headers: { "content-type": "text/plain" } })).toBe(415);
  expect(await statusOf({ data: { ...somebody(), comment: "x".repeat(70_000) } })).toBe(413);
  await expectCount(request, campaign, 0);
});

test("a program is told that a campaign is unknown or closed", async ({ request }) => {
  const closed = await closedCampaign();
  const sign = (path: string) => request.post(`${path}/signatures`, { data: somebody() });
  expect((await sign("/campaigns/no-such-campaign")).status()).toBe(404);
  expect((await sign(closed.path)).status()).toBe(409);
});

import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import type { FrontRequest } from "#platform/http/exchange.ts";
import { GET as campaign } from "./campaigns/[slug]/as/[format]/route.ts";
import { getCount } from "./campaigns/[slug]/count/get.ts";
import { GET as campaignNews } from "./campaigns/[slug]/news/as/[format]/route.ts";
import { GET as delivery } from "./campaigns/[slug]/deliveries/[key]/as/[format]/route.ts";
import { GET as deliveries } from "./campaigns/[slug]/deliveries/as/[format]/route.ts";
import { GET as event } from "./campaigns/[slug]/events/[number]/as/[format]/route.ts";
import { GET as events } from "./campaigns/[slug]/events/as/[format]/route.ts";
import { GET as tally } from "./campaigns/[slug]/tally/as/[format]/route.ts";
import { GET as targets } from "./campaigns/[slug]/targets/as/[format]/route.ts";
import { respondArchive as archive } from "./news/archive-formats.ts";
import { GET as news } from "./news/as/[format]/route.ts";
import { GET as article } from "./news/[year]/[month]/[day]/[slug]/as/[format]/route.ts";
import { ask, table } from "./test-table.ts";
import { hostile, makeWorld, slug } from "./test-world.ts";
import { GET as topic } from "./topics/[slug]/as/[format]/route.ts";

useTestDatabase();

const day = { year: "2003", month: "01", day: "29" };

beforeAll(makeWorld);

/** libxml2 reads it as a part of a picture, and refuses what is not well-formed. */
async function parseXml(xml: string): Promise<void> {
  const part = xml.replace(/^<\?xml[^>]*>\n/, "");
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><metadata>${part}</metadata></svg>`;
  await sharp(Buffer.from(picture)).png().toBuffer();
}

const promised = table.flatMap(({ pattern, get, params, formats }) =>
  formats
    .split(" ")
    .flatMap((format) => params.map((one) => [`${pattern}.${format}`, get, one, format] as const)),
);

test.each(promised)("%s is well-formed, whatever people wrote", async (_, get, params, format) => {
  const response = await ask(get, format, params);
  expect(response.status).toBe(200);
  const body = await response.text();
  if (format === "json") expect(JSON.parse(body)).toBeTypeOf("object");
  if (format === "xml" || format === "atom") await parseXml(body);
  if (format === "md") expect(body).toMatch(/^---\naddress: "http:[^\n]*\n(\w+: .*\n)*---\n\n# /);
  if (format === "csv") expect(body).toMatch(/^(table,day,key,gained|kind,name,country)\S*\r\n/);
  if (format === "ics") expect(body).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
  expect(body).not.toMatch(/undefined|\[object|NaN/);
});

test.each([
  ["a campaign that is not there", campaign, { slug: "x" }],
  ["its tally", tally, { slug: "x" }],
  ["its news", campaignNews, { slug: "x" }],
  ["an article of another day", article, { ...day, day: "28", slug: "first" }],
  ["its targets", targets, { slug: "x" }],
  ["its hand-overs", deliveries, { slug: "x" }],
  ["its events", events, { slug: "x" }],
  ["a hand-over of another day", delivery, { slug, key: "2003-01-30" }],
  ["an event that is not there", event, { slug, number: "3" }],
  ["a day that was not", archive, { ...day, day: "32" }],
  ["a topic that is not there", topic, { slug: "x" }],
])("%s is 404", async (_, get, params) => {
  expect((await ask(get, "json", params)).status).toBe(404);
});

test.each(["?page=2", "?page=0", "?page=x", "?page=99999"])("news.json%s is 404", async (query) => {
  expect((await ask(news, "json", {}, { query })).status).toBe(404);
});

test("the campaign holds all that is public about it, in the language it has", async () => {
  const shape = await (await ask(campaign, "json", { slug })).json();
  expect(shape).toMatchObject({
    address: "http://localhost:3000/campaigns/no-impunity",
    language: "en",
    languages: ["en"],
    state: "open",
    closesAt: null,
    count: 0,
    goal: 100_000,
    text: { version: 1 },
    targets: [{ country: "NP", status: "signed", source: { name: hostile } }, { source: null }],
    answers: [{ answeredOn: "2003-01-30", text: hostile, source: { name: hostile } }],
    deliveries: [{ deliveredOn: "2003-01-29", count: 84598, countries: null }],
    events: [{ startsAt: "2003-03-30T16:00:00.000Z" }, { isCancelled: true }],
    translations: [{ language: "en" }],
    formats: { md: "http://localhost:3000/campaigns/no-impunity.md" },
  });
  expect(shape.asOf).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
});

test("the count is answered without Next", async () => {
  const answer = await getCount({ params: { slug } } as unknown as FrontRequest);
  expect(answer).toMatchObject({ status: 200, json: { count: 0, goal: 100_000 } });
  const missing = getCount({ params: { slug: "x" } } as unknown as FrontRequest);
  await expect(missing).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
});

import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { recordAnswer } from "#domain/answers/record.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { relateArticle } from "#domain/articles/relate.ts";
import { createCampaign } from "#domain/campaigns/create.ts";
import { publishText } from "#domain/campaigns/publish-text.ts";
import { publishCampaign } from "#domain/campaigns/publish.ts";
import { translateCampaign } from "#domain/campaigns/translate.ts";
import { writeText } from "#domain/campaigns/write-text.ts";
import { recordDelivery } from "#domain/deliveries/record.ts";
import { announceEvent } from "#domain/events/announce.ts";
import { cancelEvent } from "#domain/events/cancel.ts";
import { listKeptTargets } from "#domain/targets/queries.ts";
import { setTargets } from "#domain/targets/set.ts";
import { addTopic } from "#domain/topics/add.ts";
import type { FrontRequest } from "#platform/http/exchange.ts";
import { GET as campaigns } from "./campaigns/as/[format]/route.ts";
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
import { GET as topics } from "./topics/as/[format]/route.ts";
import { GET as topic } from "./topics/[slug]/as/[format]/route.ts";

useTestDatabase();

type Get = (request: Request, props: { params: Promise<never> }) => Promise<Response>;

const operator = { kind: "operator", at: new Date("2003-02-01T10:00:00Z") } as const;
const hostile = `"<b>&]]>' *x* [y](javascript:z) | \u202E`;
const slug = "no-impunity";
const day = { year: "2003", month: "01", day: "29" };

beforeAll(async () => {
  const opensAt = new Date("2002-09-17T00:00:00Z");
  const input = { slug, originalLocale: "en", goal: 100_000, opensAt } as const;
  const created = await createCampaign(operator, input);
  const id = created.outcome === "created" ? created.id : NaN;
  const words = { title: hostile, summary: hostile, addressees: hostile };
  await translateCampaign(operator, id, { locale: "en", ...words });
  const text = await writeText(operator, id, { locale: "en", body: `We **ask**.\n\n${hostile}` });
  await publishText(operator, text.id);
  const state = { kind: "state", status: "signed", statusOn: "2003-01-29" } as const;
  const sourceAddress = "https://example.org/a?b=1&c=(2)";
  await setTargets(operator, id, [
    { ...state, name: hostile, country: "NP", sourceName: hostile, sourceAddress },
    { ...state, name: "Palau" },
  ]);
  const handed = { deliveredOn: "2003-01-29", cutoffOn: "2003-01-28" };
  await recordDelivery(operator, id, {
    ...handed,
    recipient: hostile,
    note: hostile,
    count: 84598,
  });
  const [target] = await listKeptTargets(id);
  const said = { answeredOn: "2003-01-30", text: hostile, sourceName: hostile, sourceAddress };
  await recordAnswer(operator, id, { targetId: target!.id, ...said });
  const held = { heldOn: "2003-03-30", startTime: "18:00", timeZone: "Europe/Paris" };
  await announceEvent(operator, id, {
    ...held,
    title: hostile,
    place: hostile,
    description: hostile,
  });
  await announceEvent(operator, id, { ...held, title: "Vigil", place: "x", description: "x" });
  await cancelEvent(operator, id, 2);
  await addTopic(operator, { slug: "court", names: { en: hostile } });
  const ids = [];
  for (const articleSlug of ["first", "second"]) {
    const published = await publishArticle(operator, {
      campaignId: id,
      kind: "press release",
      publishedOn: "2003-01-29",
      slug: articleSlug,
      locale: "en",
      title: hostile,
      dek: hostile,
      byline: hostile,
      body: hostile,
      topics: ["court"],
      sources: [{ name: hostile, address: sourceAddress }, { name: hostile }],
    });
    if (published.outcome === "published") ids.push(published.id);
  }
  const related = [{ publishedOn: "2003-01-29", slug: "second", reason: hostile }];
  await relateArticle(operator, ids[0]!, related);
  await publishCampaign(operator, id);
});

async function ask(get: unknown, format: string, params: object, query = "") {
  const given = Promise.resolve({ locale: "fr", ...params, format } as never);
  return (get as Get)(new Request(`http://localhost/x.${format}${query}`), { params: given });
}

/** libxml2 reads it as a part of a picture, and refuses what is not well-formed. */
async function parseXml(xml: string): Promise<void> {
  const part = xml.replace(/^<\?xml[^>]*>\n/, "");
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><metadata>${part}</metadata></svg>`;
  await sharp(Buffer.from(picture)).png().toBuffer();
}

const table: [string, unknown, object, string][] = [
  ["/campaigns", campaigns, {}, "json xml atom"],
  ["/campaigns/{slug}", campaign, { slug }, "json xml md"],
  ["/campaigns/{slug}/tally", tally, { slug }, "json xml csv"],
  ["/campaigns/{slug}/news", campaignNews, { slug }, "json xml atom"],
  ["/campaigns/{slug}/targets", targets, { slug }, "json xml csv"],
  ["/campaigns/{slug}/deliveries", deliveries, { slug }, "json xml"],
  ["/campaigns/{slug}/deliveries/{key}", delivery, { slug, key: "2003-01-29" }, "json xml"],
  ["/campaigns/{slug}/events", events, { slug }, "json xml ics"],
  ["/campaigns/{slug}/events/{number}", event, { slug, number: "1" }, "json xml ics"],
  ["/news", news, {}, "json xml atom md"],
  ["/news/{yyyy}", archive, { year: "2003" }, "json xml md"],
  ["/news/{yyyy}/{mm}", archive, { year: "2003", month: "01" }, "json xml md"],
  ["/news/{yyyy}/{mm}/{dd}", archive, day, "json xml md"],
  ["/news/{yyyy}/{mm}/{dd}/{slug}", article, { ...day, slug: "first" }, "json xml md"],
  ["/topics", topics, {}, "json xml atom md"],
  ["/topics/{slug}", topic, { slug: "court" }, "json xml atom md"],
];
const promised = table.flatMap(([address, get, params, formats]) =>
  formats.split(" ").map((format) => [`${address}.${format}`, get, params, format] as const),
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
  expect((await ask(news, "json", {}, query)).status).toBe(404);
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

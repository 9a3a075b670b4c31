import { GET as campaigns } from "./campaigns/as/[format]/route.ts";
import { GET as campaign } from "./campaigns/[slug]/as/[format]/route.ts";
import { GET as campaignNews } from "./campaigns/[slug]/news/as/[format]/route.ts";
import { GET as campaignNewsFeed } from "./campaigns/[slug]/news/feed/as/[format]/route.ts";
import { GET as delivery } from "./campaigns/[slug]/deliveries/[key]/as/[format]/route.ts";
import { GET as deliveries } from "./campaigns/[slug]/deliveries/as/[format]/route.ts";
import { GET as event } from "./campaigns/[slug]/events/[number]/as/[format]/route.ts";
import { GET as events } from "./campaigns/[slug]/events/as/[format]/route.ts";
import { GET as tally } from "./campaigns/[slug]/tally/as/[format]/route.ts";
import { GET as targets } from "./campaigns/[slug]/targets/as/[format]/route.ts";
import { GET as text } from "./campaigns/[slug]/text/as/[format]/route.ts";
import { GET as news } from "./news/as/[format]/route.ts";
import { GET as newsFeed } from "./news/feed/as/[format]/route.ts";
import { GET as year } from "./news/[year]/as/[format]/route.ts";
import { GET as kindFeed } from "./news/[year]/feed/as/[format]/route.ts";
import { GET as month } from "./news/[year]/[month]/as/[format]/route.ts";
import { GET as day } from "./news/[year]/[month]/[day]/as/[format]/route.ts";
import { GET as article } from "./news/[year]/[month]/[day]/[slug]/as/[format]/route.ts";
import { GET as search } from "./search/as/[format]/route.ts";
import { GET as topics } from "./topics/as/[format]/route.ts";
import { GET as topic } from "./topics/[slug]/as/[format]/route.ts";
import { GET as topicFeed } from "./topics/[slug]/feed/as/[format]/route.ts";

type Get = (request: Request, props: { params: Promise<never> }) => Promise<Response>;

/** An address of the table of formats: what answers there, for which parts of it, and in which formats. */
export type Row = {
  pattern: string;
  get: unknown;
  params: object[];
  formats: string;
  query?: string;
};

const slugs = [{ slug: "no-impunity" }, { slug: "ferry" }];
const onDay = { year: "2003", month: "01", day: "29" };
const handed = [
  { slug: "no-impunity", key: "2003-01-29" },
  { slug: "ferry", key: "2026-03-05" },
];
const held = [1, 2].map((number) => ({ slug: "no-impunity", number: String(number) }));
const written = ["first", "second"].map((slug) => ({ ...onDay, slug }));
const kinds = ["news", "press-releases", "papers", "statements"];
const lists = "json xml atom md";

/** Every page of `urls.md` that programs read, as far as Next renders it. */
export const table: Row[] = [
  { pattern: "/campaigns", get: campaigns, params: [{}], formats: "json xml atom" },
  { pattern: "/campaigns/:slug", get: campaign, params: slugs, formats: "json xml md" },
  { pattern: "/campaigns/:slug/tally", get: tally, params: slugs, formats: "json xml csv" },
  { pattern: "/campaigns/:slug/text", get: text, params: slugs, formats: "json xml" },
  { pattern: "/campaigns/:slug/news", get: campaignNews, params: slugs, formats: lists },
  { pattern: "/campaigns/:slug/news/feed", get: campaignNewsFeed, params: slugs, formats: "json" },
  { pattern: "/campaigns/:slug/targets", get: targets, params: slugs, formats: "json xml csv" },
  { pattern: "/campaigns/:slug/deliveries", get: deliveries, params: slugs, formats: "json xml" },
  {
    pattern: "/campaigns/:slug/deliveries/:key",
    get: delivery,
    params: handed,
    formats: "json xml",
  },
  { pattern: "/campaigns/:slug/events", get: events, params: slugs, formats: "json xml ics" },
  { pattern: "/campaigns/:slug/events/:number", get: event, params: held, formats: "json xml ics" },
  { pattern: "/news", get: news, params: [{}], formats: lists },
  { pattern: "/news/feed", get: newsFeed, params: [{}], formats: "json" },
  ...kinds.flatMap((kind) => [
    { pattern: `/news/${kind}`, get: year, params: [{ year: kind }], formats: lists },
    { pattern: `/news/${kind}/feed`, get: kindFeed, params: [{ year: kind }], formats: "json" },
  ]),
  { pattern: "/news/:year", get: year, params: [{ year: "2003" }], formats: "json xml md" },
  {
    pattern: "/news/:year/:month",
    get: month,
    params: [
      { year: "2003", month: "01" },
      { year: "2003", month: "12" },
    ],
    formats: "json xml md",
  },
  {
    pattern: "/news/:year/:month/:day",
    get: day,
    params: [onDay, { ...onDay, day: "30" }],
    formats: "json xml md",
  },
  {
    pattern: "/news/:year/:month/:day/:slug",
    get: article,
    params: [...written, { ...onDay, day: "30", slug: "paper" }],
    formats: "json xml md",
  },
  { pattern: "/search", get: search, params: [{}], formats: "json xml", query: "?q=court" },
  { pattern: "/topics", get: topics, params: [{}], formats: lists },
  { pattern: "/topics/:slug", get: topic, params: [{ slug: "court" }], formats: lists },
  { pattern: "/topics/:slug/feed", get: topicFeed, params: [{ slug: "court" }], formats: "json" },
];

/** Asks as Next does once an address has been taken apart. */
export async function ask(
  get: unknown,
  format: string,
  params: object,
  { locale = "fr", query = "" }: { locale?: string; query?: string | undefined } = {},
): Promise<Response> {
  const given = Promise.resolve({ locale, ...params, format } as never);
  return (get as Get)(new Request(`http://localhost/x.${format}${query}`), { params: given });
}

import { kindAddresses } from "#domain/articles/article.ts";
import { memoryLimits } from "#domain/limits/limit.ts";
import type { DownloadRoute } from "#platform/http/download.ts";
import type { FrontAnswer, FrontRequest, FrontRoute } from "#platform/http/exchange.ts";
import type { Format, PublicPage } from "#platform/http/public-pages.ts";
import { localePath } from "#platform/locales.ts";
import { getCount } from "./[locale]/campaigns/[slug]/count/get.ts";
import { postSignature } from "./[locale]/campaigns/[slug]/signatures/post.ts";
import { getWork } from "./[locale]/campaigns/[slug]/work/get.ts";
import { postExport } from "./[locale]/organise/campaigns/[slug]/export/post.ts";
import { postConfirmation } from "./[locale]/signatures/[token]/confirm/post.ts";
import { postReceipt } from "./[locale]/signatures/[token]/post.ts";
import { postWithdrawal } from "./[locale]/signatures/[token]/withdraw/post.ts";
import type { Gate } from "./gate.ts";
import type { Verbs } from "./verbs.ts";
import type { Watch } from "./watch.ts";

const key = /^\d{4}-\d{2}-\d{2}(\/[a-z0-9-]{1,200})?$/;
const list = { page: /^[1-9]\d{0,3}$/, before: key, after: key };
const feeds: Format[] = ["json", "xml", "atom", "md"];
/** A longer question than this is none; what its parts mean is for the page to say. */
const question = {
  q: /^[\s\S]{1,1000}$/,
  topic: /^[a-z0-9-]{1,100}$/,
  kind: /^[a-z-]{1,20}$/,
  language: /^[a-z]{2}$/,
  from: /^.{1,30}$/,
  to: /^.{1,30}$/,
  page: /^([1-9]|[1-4]\d|50)$/,
};

/** What the front door answers itself: forms that are posted, and the count. */
export function frontRoutes(verbs: Verbs, gate: Gate, watch: Watch): FrontRoute[] {
  return [
    {
      method: "POST",
      pattern: "/campaigns/:slug/signatures",
      handler: (request) => postSignature(request, verbs, gate, watch),
    },
    {
      method: "POST",
      pattern: "/signatures/:token/confirm",
      handler: (request) => postConfirmation(request, verbs, watch),
      limit: memoryLimits.confirmOfClient,
    },
    {
      method: "POST",
      pattern: "/signatures/:token/withdraw",
      handler: (request) => postWithdrawal(request, verbs),
    },
    {
      method: "POST",
      pattern: "/signatures/:token",
      handler: (request) => postReceipt(request, verbs),
    },
    { method: "GET", pattern: "/campaigns/:slug/count.json", handler: getCount },
    {
      method: "GET",
      pattern: "/campaigns/:slug/work.json",
      handler: (request) => getWork(request, gate),
    },
    { method: "GET", pattern: "/campaigns/:slug/count", handler: sendToCount },
  ];
}

/** Files of the workspace that the front door sends itself, since making them takes long. */
export function downloads(verbs: Verbs): DownloadRoute[] {
  return [
    {
      pattern: "/organise/campaigns/:slug/export",
      handler: (request) => postExport(request, verbs),
    },
  ];
}

/** The pages that are the same for everybody, in the formats of `urls.md`. The front door stores them. */
export const publicPages: PublicPage[] = [
  { pattern: "/" },
  { pattern: "/campaigns", formats: ["json", "xml", "atom"] },
  {
    pattern: "/campaigns/:slug",
    formats: ["json", "xml", "md"],
    query: {
      channel: /^(web|embed|share)$/,
      article: /^\/?(news\/)?\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]{1,200}$/,
    },
  },
  { pattern: "/campaigns/:slug/count", formats: ["json"] },
  { pattern: "/campaigns/:slug/tally", formats: ["json", "xml", "csv"], hasFigures: true },
  { pattern: "/campaigns/:slug/text", formats: ["json", "xml"], hasFigures: true },
  { pattern: "/campaigns/:slug/news", formats: feeds, query: list },
  { pattern: "/campaigns/:slug/news/feed", formats: ["json"], query: list },
  { pattern: "/campaigns/:slug/targets", formats: ["json", "xml", "csv"] },
  { pattern: "/campaigns/:slug/deliveries", formats: ["json", "xml"] },
  { pattern: "/campaigns/:slug/deliveries/:key", formats: ["json", "xml"] },
  { pattern: "/campaigns/:slug/events", formats: ["json", "xml", "ics"] },
  { pattern: "/campaigns/:slug/events/:number", formats: ["json", "xml", "ics"] },
  { pattern: "/campaigns/:slug/check-your-mail" },
  { pattern: "/campaigns/:slug/thanks", isCountCurrent: true },
  { pattern: "/campaigns/:slug/opengraph-image" },
  { pattern: "/news", formats: feeds, query: list },
  { pattern: "/news/feed", formats: ["json"], query: list },
  ...Object.keys(kindAddresses).flatMap((kind) => [
    { pattern: `/news/${kind}`, formats: feeds, query: list },
    { pattern: `/news/${kind}/feed`, formats: ["json" as const], query: list },
  ]),
  { pattern: "/news/:year", formats: ["json", "xml", "md"], query: list },
  { pattern: "/news/:year/:month", formats: ["json", "xml", "md"], query: list },
  { pattern: "/news/:year/:month/:day", formats: ["json", "xml", "md"], query: list },
  { pattern: "/news/:year/:month/:day/:slug", formats: ["json", "xml", "md"] },
  { pattern: "/topics", formats: feeds },
  { pattern: "/topics/:slug", formats: feeds, query: list },
  { pattern: "/topics/:slug/feed", formats: ["json"], query: list },
  { pattern: "/search", formats: ["json", "xml"], query: question, isAsked: true },
  { pattern: "/sitemap.xml" },
  { pattern: "/sitemaps/:name", formats: ["xml"] },
  { pattern: "/robots.txt" },
];

/** The count alone has no page, only its format. */
async function sendToCount({ locale, path }: FrontRequest): Promise<FrontAnswer> {
  return { status: 307, location: localePath(locale, `${path}.json`) };
}

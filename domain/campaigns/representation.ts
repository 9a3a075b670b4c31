import { describeAnswer } from "#domain/answers/answer.ts";
import { listAnswers } from "#domain/answers/queries.ts";
import { deliveriesPath, describeDelivery } from "#domain/deliveries/delivery.ts";
import { listDeliveries } from "#domain/deliveries/queries.ts";
import { findPublicPause } from "#domain/pauses/queries.ts";
import { findPublicPicture } from "#domain/pictures/queries.ts";
import { describeEvent } from "#domain/events/event.ts";
import { listEvents } from "#domain/events/queries.ts";
import { listTargets } from "#domain/targets/queries.ts";
import { describeTarget } from "#domain/targets/target.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { asOf } from "#platform/formats/as-of.ts";
import type { FeedEntry } from "#platform/formats/atom.ts";
import { formatLinks } from "#platform/formats/links.ts";
import type { PlainObject, Representation } from "#platform/formats/representation.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { campaignPath, stateOf, type ListedCampaign, type PublishedCampaign } from "./campaign.ts";
import { findCount, findPublishedCampaign, listPublishedCampaigns } from "./queries.ts";
import { writeMarkdown } from "./write-markdown.ts";

type Shown = Omit<ListedCampaign, "count">;

const states = ["open", "paused", "scheduled", "closed", "archived"];

/** A published campaign with all that is public about it, but for its tally (JSON, XML, Markdown). */
export async function representCampaign(
  slug: string,
  locale: Locale,
  now: Date,
): Promise<Representation | undefined> {
  const campaign = await findPublishedCampaign(slug, locale);
  if (!campaign) return undefined;
  const { count, goal, nextGoal = null } = (await findCount(slug))!;
  const { text } = campaign;
  const targets = await listTargets(campaign.id);
  const answers = await listAnswers(campaign.id);
  const deliveries = await listDeliveries(campaign.id);
  const events = await listEvents(campaign.id);
  const path = campaignPath(campaign);
  const counted = asOf(`campaign ${slug}`, count, now).toISOString();
  const data: PlainObject = {
    ...describe(campaign, now),
    count,
    goal,
    nextGoal,
    goals: campaign.goals,
    asOf: counted,
    pause: await findPublicPause(campaign, locale, now),
    picture: await findPublicPicture(campaign),
    text: {
      id: text.id,
      version: text.number,
      publishedAt: text.publishedAt.toISOString(),
      markdown: text.body,
      html: text.html,
    },
    targets: targets.map(describeTarget),
    answers: answers.map(describeAnswer),
    deliveries: deliveries.map((delivery) => ({
      address: absoluteAddress(campaign.locale, deliveriesPath(campaign, delivery.key)),
      ...describeDelivery(delivery),
    })),
    events: events.map(describeEvent),
    translations: campaign.availableLocales.map((language) => ({
      language,
      address: absoluteAddress(language, path),
    })),
    links: {
      count: absoluteAddress(campaign.locale, `${path}/count.json`),
      tally: absoluteAddress(campaign.locale, `${path}/tally`),
      versions: absoluteAddress(campaign.locale, `${path}/text`),
      news: absoluteAddress(campaign.locale, `${path}/news`),
      targets: absoluteAddress(campaign.locale, `${path}/targets`),
      deliveries: absoluteAddress(campaign.locale, `${path}/deliveries`),
      events: absoluteAddress(campaign.locale, `${path}/events`),
    },
  };
  const figures = { count, goal, counted, targets, answers, deliveries, events };
  const markdown = writeMarkdown(campaign, figures);
  return { name: "campaign", language: campaign.locale, data, markdown };
}

/** All published campaigns: those open for signing first (JSON, XML, Atom). */
export async function representCampaigns(locale: Locale, now: Date): Promise<Representation> {
  const listed = await listPublishedCampaigns(locale);
  const stateRank = (campaign: ListedCampaign) => states.indexOf(stateOf(campaign, now));
  const campaigns = listed.toSorted((one, other) => stateRank(one) - stateRank(other));
  const counts = campaigns.map(({ slug, count }) => [slug, count]);
  const address = absoluteAddress(locale, "/campaigns");
  const data = {
    address,
    language: locale,
    asOf: asOf("campaigns", counts, now).toISOString(),
    campaigns: campaigns.map((campaign) => ({
      ...describe(campaign, now),
      count: campaign.count,
    })),
    formats: formatLinks(locale, "/campaigns", ["json", "xml", "atom"]),
  };
  const t = translator(locale, "site");
  const feed = {
    id: address,
    title: `${t("campaigns")} · ${t("name")}`,
    author: t("name"),
    address,
    self: absoluteAddress(locale, "/campaigns.atom"),
    entries: campaigns.map((campaign) => toEntry(campaign, t("name"))),
  };
  return { name: "campaigns", language: locale, data, feed };
}

function describe(campaign: Shown | PublishedCampaign, now: Date) {
  const path = campaignPath(campaign);
  return {
    address: absoluteAddress(campaign.locale, path),
    slug: campaign.slug,
    language: campaign.locale,
    originalLanguage: campaign.originalLocale,
    languages: campaign.availableLocales,
    title: campaign.title,
    summary: campaign.summary,
    addressees: campaign.addressees,
    state: stateOf(campaign, now),
    isDemonstration: campaign.isDemonstration,
    publishedAt: campaign.publishedAt.toISOString(),
    opensAt: campaign.opensAt.toISOString(),
    closesAt: campaign.closesAt?.toISOString() ?? null,
    timeZone: campaign.timeZone,
    updatedAt: campaign.updatedAt.toISOString(),
    goal: campaign.goal,
    formats: formatLinks(campaign.locale, path, ["json", "xml", "md"]),
  };
}

function toEntry(campaign: ListedCampaign, author: string): FeedEntry {
  const address = absoluteAddress(campaign.locale, campaignPath(campaign));
  return {
    id: address,
    address,
    language: campaign.locale,
    title: campaign.title,
    summary: campaign.summary,
    author,
    publishedAt: campaign.publishedAt,
    updatedAt: campaign.updatedAt,
    topics: [],
  };
}

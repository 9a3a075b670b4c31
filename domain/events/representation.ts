import { campaignPath, type PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { findPublishedCampaign } from "#domain/campaigns/queries.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import type { CalendarEvent } from "#platform/formats/ics.ts";
import { formatLinks } from "#platform/formats/links.ts";
import type { Representation } from "#platform/formats/representation.ts";
import type { Locale } from "#platform/locales.ts";
import { describeEvent, eventsPath, instantsOf, type Event } from "./event.ts";
import { getEvent, listEvents } from "./queries.ts";

const formats = ["json", "xml", "ics"] as const;

/** All events of a published campaign, cancelled ones as such (JSON, XML, iCalendar). */
export async function representEvents(
  slug: string,
  locale: Locale,
): Promise<Representation | undefined> {
  const campaign = await findPublishedCampaign(slug, locale);
  if (!campaign) return undefined;
  const events = await listEvents(campaign.id);
  const path = eventsPath(campaign);
  const data = {
    ...headOf(campaign),
    address: absoluteAddress(campaign.locale, path),
    events: events.map((event) => describe(campaign, event)),
    formats: formatLinks(campaign.locale, path, formats),
  };
  const calendar = calendarOf(campaign, path, events);
  return { name: "events", language: campaign.originalLocale, data, calendar };
}

/** One event by its number (JSON, XML, iCalendar). Throws `NotFound`. */
export async function representEvent(
  slug: string,
  number: string,
  locale: Locale,
): Promise<Representation | undefined> {
  const campaign = await findPublishedCampaign(slug, locale);
  if (!campaign) return undefined;
  const event = await getEvent(campaign.id, number);
  const path = eventsPath(campaign, event.number);
  const data = {
    ...describe(campaign, event),
    ...headOf(campaign),
    formats: formatLinks(campaign.locale, path, formats),
  };
  const calendar = calendarOf(campaign, path, [event]);
  return { name: "event", language: campaign.originalLocale, data, calendar };
}

function headOf(campaign: PublishedCampaign) {
  const address = absoluteAddress(campaign.locale, campaignPath(campaign));
  return { campaign: address, language: campaign.originalLocale };
}

function describe(campaign: PublishedCampaign, event: Event) {
  const path = eventsPath(campaign, event.number);
  return { address: absoluteAddress(campaign.locale, path), ...describeEvent(event) };
}

function calendarOf(campaign: PublishedCampaign, path: string, events: readonly Event[]) {
  return {
    title: campaign.title,
    address: absoluteAddress(campaign.locale, path),
    events: events.map((event) => asCalendarEvent(campaign, event)),
  };
}

function asCalendarEvent(campaign: PublishedCampaign, event: Event): CalendarEvent {
  const { uid, sequence, title, description, place, createdAt, updatedAt } = event;
  const { startsAt = event.heldOn, endsAt } = instantsOf(event);
  const address = absoluteAddress(campaign.locale, eventsPath(campaign, event.number));
  const isCancelled = event.cancelledAt !== null;
  const words = { title, description, place, address };
  return { uid, sequence, startsAt, endsAt, ...words, isCancelled, createdAt, updatedAt };
}

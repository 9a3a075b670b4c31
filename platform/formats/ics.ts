import ical, { ICalEventStatus } from "ical-generator";
import type { Locale } from "../locales.ts";

/** `startsAt` is an instant, or the day of an event that takes the whole of it. */
export type CalendarEvent = {
  uid: string;
  /** Grows with each change. */
  sequence: number;
  startsAt: Date | string;
  endsAt: Date | undefined;
  title: string;
  description: string;
  place: string;
  address: string;
  isCancelled: boolean;
  createdAt: Date;
  updatedAt: Date;
};
export type Calendar = { title: string; address: string; events: readonly CalendarEvent[] };

/**
 * Writes a calendar (RFC 5545). Instants are in UTC, so no reader's table of time zones can move them;
 * a whole day is a day wherever it is read. What changes nothing gives the same bytes.
 */
export function writeIcs({ title, address, events }: Calendar, language: Locale): string {
  const prodId = { company: "Countersign", product: "Countersign", language };
  // The library escapes the texts of events and not this one.
  const name = title.replaceAll(/[\\;,]/g, "\\$&");
  const calendar = ical({ prodId, name, url: address });
  for (const event of events) calendar.createEvent(asEvent(event));
  return `${calendar.toString()}\r\n`;
}

function asEvent(event: CalendarEvent) {
  const { uid, sequence, startsAt, endsAt, title, description, place, address } = event;
  const isAllDay = typeof startsAt === "string";
  return {
    id: uid,
    sequence,
    start: isAllDay ? new Date(`${startsAt}T00:00:00Z`) : startsAt,
    end: endsAt ?? null,
    allDay: isAllDay,
    summary: title,
    description,
    location: place,
    url: address,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    created: event.createdAt,
    stamp: event.updatedAt,
    lastModified: event.updatedAt,
  };
}

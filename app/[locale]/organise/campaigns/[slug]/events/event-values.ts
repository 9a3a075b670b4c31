import type { Event } from "#domain/events/event.ts";
import { eventInput } from "#domain/events/input.ts";

const fields = Object.keys(eventInput.shape) as (keyof typeof eventInput.shape)[];

/** What was typed, as an event to be read: an empty time is none. */
export function eventOf(values: Record<string, string>) {
  const { startTime, endTime } = values;
  return { ...values, startTime: startTime || null, endTime: endTime || null };
}

/** An event as its form shows it. */
export function valuesOf(event: Event): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, event[field] ?? ""]));
}

import type { events } from "#db/schema/events.ts";
import { instantIn } from "#platform/time-zone.ts";

/**
 * Something people can come to, at a time that the clocks of its `timeZone` show; without `startTime` it
 * takes the whole day. `number` names it in addresses. Once announced it stays, as cancelled if need be.
 */
export type Event = Omit<typeof events.$inferSelect, "id" | "campaignId">;

type Announced = Pick<Event, "heldOn" | "startTime" | "endTime" | "timeZone">;

/** The path of a campaign's events or, with its number, of one of them; without language. */
export function eventsPath({ slug }: { slug: string }, number?: number): string {
  const path = `/campaigns/${slug}/events`;
  return number === undefined ? path : `${path}/${number}`;
}

/** When an event begins and ends; undefined without a time, or where the clocks skip it. */
export function instantsOf({ heldOn, startTime, endTime, timeZone }: Announced) {
  const at = (time: string | null) =>
    time ? instantIn(timeZone, { day: heldOn, time }) : undefined;
  return { startsAt: at(startTime), endsAt: at(endTime) };
}

/** Over: what is shown as something to come to no more. A whole day is over when it is so in its time zone. */
export function isOver(event: Announced, at: Date): boolean {
  const { startsAt, endsAt } = instantsOf(event);
  const last = endsAt ?? startsAt ?? endOfDay(event);
  return last !== undefined && last <= at;
}

function endOfDay({ heldOn, timeZone }: Announced): Date | undefined {
  return instantIn(timeZone, { day: heldOn, time: "23:59" });
}

/** The public shape of an event; its times by the clocks of its place and, where it has some, as instants. */
export function describeEvent(event: Event) {
  const { number, title, heldOn, startTime, endTime, timeZone, place, description } = event;
  const { startsAt, endsAt } = instantsOf(event);
  return {
    number,
    title,
    heldOn,
    startTime,
    endTime,
    timeZone,
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    place,
    description,
    isCancelled: event.cancelledAt !== null,
    updatedAt: event.updatedAt.toISOString(),
  };
}

import { announceEvent } from "#domain/events/announce.ts";
import { listEvents } from "#domain/events/queries.ts";
import { demoActor } from "./actor.ts";
import { events } from "./events.ts";

/** Announces the events a week before they took place. Goes on where it was left. */
export async function loadEvents(campaignId: number): Promise<void> {
  const announced = await listEvents(campaignId);
  for (const event of events.slice(announced.length)) {
    await announceEvent(demoActor("2003-01-22"), campaignId, event);
  }
}

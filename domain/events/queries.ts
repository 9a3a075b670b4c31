import { asc, eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { events } from "#db/schema/events.ts";
import { NotFound } from "#platform/refusals.ts";
import type { Event } from "./event.ts";

const selectEvents = prepared((db) =>
  db
    .select()
    .from(events)
    .where(eq(events.campaignId, placeholder("campaignId")))
    .orderBy(asc(events.heldOn), asc(events.startTime), asc(events.number))
    .prepare(),
);

/** The events of a campaign, cancelled ones too, in the order in which they take place. */
export async function listEvents(campaignId: number, db: Db = reader()): Promise<Event[]> {
  const rows = await selectEvents(db).execute({ campaignId });
  return rows.map((row) => {
    const { id: _, campaignId: __, ...event } = row;
    return event;
  });
}

/** One event of a campaign by its number, as text of an address too. Throws `NotFound`. */
export async function getEvent(
  campaignId: number,
  number: number | string,
  db: Db = reader(),
): Promise<Event> {
  const found = (await listEvents(campaignId, db)).find(
    (event) => String(event.number) === String(number),
  );
  if (!found) throw new NotFound();
  return found;
}

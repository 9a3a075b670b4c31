import { and, desc, eq, gt, isNull, or } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { prepared } from "#db/prepared.ts";
import { alarms } from "#db/schema/alarms.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { mayAct } from "#domain/memberships/queries.ts";
import { NotFound } from "#platform/refusals.ts";
import type { Alarm, Finding } from "./alarm.ts";

/** An alarm that has not ended, with the slug of its campaign. */
export type OpenAlarm = Alarm & { slug: string };

const shownMilliseconds = 24 * 3_600_000;

const selectBounces = prepared((db) =>
  db
    .select()
    .from(alarms)
    .where(and(isNull(alarms.campaignId), eq(alarms.kind, "bounces")))
    .orderBy(desc(alarms.startedAt))
    .limit(1)
    .prepare(),
);

/** The alarm of an id. Throws `NotFound`. */
export async function getAlarm(id: number, db: Db = reader()): Promise<Alarm> {
  const [alarm] = await db.select().from(alarms).where(eq(alarms.id, id));
  if (!alarm) throw new NotFound();
  return alarm;
}

/** The open alarm of a campaign, or of the whole installation (`null`), about a subject. */
export async function findOpenAlarm(
  campaignId: number | null,
  { kind, subject }: Pick<Finding, "kind" | "subject">,
  db: Db = reader(),
): Promise<Alarm | undefined> {
  const isThisOne = and(
    campaignId === null ? isNull(alarms.campaignId) : eq(alarms.campaignId, campaignId),
    eq(alarms.kind, kind),
    eq(alarms.subject, subject),
    isNull(alarms.endedAt),
  );
  const [alarm] = await db.select().from(alarms).where(isThisOne);
  return alarm;
}

/** The open alarms of all campaigns. */
export async function listOpenAlarms(db: Db = reader()): Promise<OpenAlarm[]> {
  const rows = await db
    .select({ alarm: alarms, slug: campaigns.slug })
    .from(alarms)
    .innerJoin(campaigns, eq(campaigns.id, alarms.campaignId))
    .where(isNull(alarms.endedAt));
  return rows.map(({ alarm, slug }) => ({ ...alarm, slug }));
}

/**
 * What an organiser with a role in a campaign is told: its alarms and those of the whole installation
 * that are open or ended within a day, the newest first. Throws `NotFound`.
 */
export async function listAlarms(
  actor: OrganiserActor,
  campaignId: number,
  db: Db = reader(),
): Promise<Alarm[]> {
  if (!(await mayAct(actor, "alarm.read", campaignId, db))) throw new NotFound();
  const yesterday = new Date(actor.at.getTime() - shownMilliseconds);
  return db
    .select()
    .from(alarms)
    .where(
      and(
        or(eq(alarms.campaignId, campaignId), isNull(alarms.campaignId)),
        or(isNull(alarms.endedAt), gt(alarms.endedAt, yesterday)),
      ),
    )
    .orderBy(desc(alarms.startedAt), desc(alarms.id));
}

/** The last time that mail was paused, whether it still is or not. */
export async function findLastPause(db: Db = reader()): Promise<Alarm | undefined> {
  const [alarm] = await selectBounces(db).execute();
  return alarm;
}

/** True while too many mails are refused: only urgent ones go out. */
export async function isMailPaused(db: Db = reader()): Promise<boolean> {
  return (await findLastPause(db))?.endedAt === null;
}

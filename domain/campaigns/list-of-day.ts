import { and, asc, eq, isNotNull } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { answers } from "#db/schema/answers.ts";
import { campaigns, deliveries, targets } from "#db/schema/campaigns.ts";
import { events } from "#db/schema/events.ts";
import { deliveriesPath, withKeys } from "#domain/deliveries/delivery.ts";
import { eventsPath } from "#domain/events/event.ts";
import { targetsPath } from "#domain/targets/target.ts";
import type { Happening } from "./campaign.ts";

const ofCampaign = { slug: campaigns.slug, locale: campaigns.originalLocale };
const selectDeliveries = prepared((db) =>
  db
    .select({
      id: deliveries.id,
      campaignId: deliveries.campaignId,
      ...ofCampaign,
      deliveredOn: deliveries.deliveredOn,
      recipient: deliveries.recipient,
      count: deliveries.count,
    })
    .from(deliveries)
    .innerJoin(campaigns, eq(campaigns.id, deliveries.campaignId))
    .where(and(eq(deliveries.deliveredOn, placeholder("day")), isNotNull(campaigns.publishedAt)))
    .orderBy(asc(deliveries.id))
    .prepare(),
);
const selectAnswers = prepared((db) =>
  db
    .select({
      ...ofCampaign,
      kind: targets.kind,
      name: targets.name,
      country: targets.country,
      text: answers.text,
    })
    .from(answers)
    .innerJoin(campaigns, eq(campaigns.id, answers.campaignId))
    .innerJoin(targets, eq(targets.id, answers.targetId))
    .where(and(eq(answers.answeredOn, placeholder("day")), isNotNull(campaigns.publishedAt)))
    .orderBy(asc(answers.id))
    .prepare(),
);
const selectEvents = prepared((db) =>
  db
    .select({ ...ofCampaign, number: events.number, title: events.title, place: events.place })
    .from(events)
    .innerJoin(campaigns, eq(campaigns.id, events.campaignId))
    .where(and(eq(events.heldOn, placeholder("day")), isNotNull(campaigns.publishedAt)))
    .orderBy(asc(events.startTime), asc(events.id))
    .prepare(),
);

/** What published campaigns handed over on a day, were answered, and met for. */
export async function listOfDay(day: string, db: Db = reader()): Promise<Happening[]> {
  const handed = await selectDeliveries(db).execute({ day });
  const answered = await selectAnswers(db).execute({ day });
  const held = await selectEvents(db).execute({ day });
  const keyed = [...Map.groupBy(handed, ({ campaignId }) => campaignId).values()].flatMap(withKeys);
  return [
    ...keyed.map(({ slug, locale, key, recipient, count }): Happening => {
      const path = deliveriesPath({ slug }, key);
      return { ...empty, kind: "delivery", slug, path, locale, name: recipient, count };
    }),
    ...answered.map(({ slug, locale, kind, name, country, text }): Happening => {
      const path = targetsPath({ slug });
      const state = kind === "state" ? country : null;
      return { ...empty, kind: "answer", slug, path, locale, name, country: state, text };
    }),
    ...held.map(({ slug, locale, number, title, place }): Happening => {
      const path = eventsPath({ slug }, number);
      return { ...empty, kind: "event", slug, path, locale, name: title, text: place };
    }),
  ];
}

const empty = { country: null, count: null, text: null };

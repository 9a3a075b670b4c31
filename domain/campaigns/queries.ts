import { and, asc, desc, eq, exists, isNotNull, lte, max } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { campaigns, campaignTranslations, textVersions } from "#db/schema/campaigns.ts";
import { milestones } from "#db/schema/milestones.ts";
import { counters } from "#db/schema/signatures.ts";
import { listMilestones } from "#domain/milestones/queries.ts";
import type { Locale } from "#platform/locales.ts";
import { NotFound } from "#platform/refusals.ts";
import {
  goalAt,
  isPublished,
  wordsFor,
  type Campaign,
  type Count,
  type ListedCampaign,
  type PetitionText,
  type PublishedCampaign,
  type Translation,
} from "./campaign.ts";

const translation = {
  locale: campaignTranslations.locale,
  title: campaignTranslations.title,
  summary: campaignTranslations.summary,
  addressees: campaignTranslations.addressees,
};
const isItsPublishedText = and(
  eq(textVersions.campaignId, campaignTranslations.campaignId),
  eq(textVersions.locale, campaignTranslations.locale),
  isNotNull(textVersions.publishedAt),
);

const selectTexts = (db: Db) => db.select().from(textVersions);
const selectBy = (name: "slug" | "id") =>
  prepared((db) =>
    db
      .select()
      .from(campaigns)
      .where(eq(campaigns[name], placeholder(name)))
      .prepare(),
  );
const selectBySlug = selectBy("slug");
const selectById = selectBy("id");
const selectTranslations = prepared((db) =>
  db
    .select({ ...translation, textNumber: max(textVersions.number) })
    .from(campaignTranslations)
    .leftJoin(textVersions, isItsPublishedText)
    .where(eq(campaignTranslations.campaignId, placeholder("campaignId")))
    .groupBy(campaignTranslations.locale)
    .prepare(),
);
const selectAvailable = prepared((db) =>
  db
    .select({ campaignId: campaignTranslations.campaignId, ...translation })
    .from(campaignTranslations)
    .where(exists(db.select({ id: textVersions.id }).from(textVersions).where(isItsPublishedText)))
    .orderBy(asc(campaignTranslations.locale))
    .prepare(),
);
const selectCurrentText = prepared((db) =>
  selectTexts(db)
    .where(
      and(
        eq(textVersions.campaignId, placeholder("campaignId")),
        eq(textVersions.locale, placeholder("locale")),
        isNotNull(textVersions.publishedAt),
      ),
    )
    .orderBy(desc(textVersions.number))
    .limit(1)
    .prepare(),
);
const selectTextById = prepared((db) =>
  selectTexts(db)
    .where(and(eq(textVersions.id, placeholder("id")), isNotNull(textVersions.publishedAt)))
    .prepare(),
);
const selectPublished = prepared((db) =>
  db
    .select({ campaign: campaigns, count: counters.counted })
    .from(campaigns)
    .leftJoin(counters, eq(counters.campaignId, campaigns.id))
    .where(isNotNull(campaigns.publishedAt))
    .orderBy(desc(campaigns.opensAt), desc(campaigns.id))
    .prepare(),
);
const selectCount = prepared((db) =>
  db
    .select({
      slug: campaigns.slug,
      count: counters.counted,
      goal: campaigns.goal,
      milestone: milestones.goal,
    })
    .from(campaigns)
    .leftJoin(counters, eq(counters.campaignId, campaigns.id))
    .leftJoin(milestones, eq(milestones.campaignId, campaigns.id))
    .where(and(eq(campaigns.slug, placeholder("slug")), isNotNull(campaigns.publishedAt)))
    .orderBy(asc(milestones.goal))
    .prepare(),
);

/** The campaign of an address, published or not. */
export async function findCampaignBySlug(
  slug: string,
  db: Db = reader(),
): Promise<Campaign | undefined> {
  const [row] = await selectBySlug(db).execute({ slug });
  return row;
}

/** The campaign of an id, published or not. Throws `NotFound`. */
export async function getCampaign(id: number, db: Db = reader()): Promise<Campaign> {
  const [row] = await selectById(db).execute({ id });
  if (!row) throw new NotFound();
  return row;
}

/** What is said about a campaign in a language, else in its original one; of drafts too. */
export async function findTranslation(
  campaign: Pick<Campaign, "id" | "originalLocale">,
  locale: Locale,
  db: Db = reader(),
): Promise<Translation | undefined> {
  const rows = await selectTranslations(db).execute({ campaignId: campaign.id });
  const found = wordsFor(rows, locale, campaign.originalLocale);
  if (!found) return undefined;
  const { textNumber: _, ...words } = found;
  return words;
}

/** The newest published petition text in exactly this language: what is signed from now on. */
export async function findCurrentText(
  campaignId: number,
  locale: Locale,
  db: Db = reader(),
): Promise<PetitionText | undefined> {
  const [row] = await selectCurrentText(db).execute({ campaignId, locale });
  return row as PetitionText | undefined;
}

/** A published petition text, such as the one a signature is bound to. */
export async function findText(id: number, db: Db = reader()): Promise<PetitionText | undefined> {
  const [row] = await selectTextById(db).execute({ id });
  return row as PetitionText | undefined;
}

/**
 * Everything the campaign's page shows, in the language asked for or else in the original one.
 * A language is available once both its translation and a published text in it are there.
 */
export async function findPublishedCampaign(
  slug: string,
  locale: Locale,
  db: Db = reader(),
): Promise<PublishedCampaign | undefined> {
  const campaign = await findCampaignBySlug(slug, db);
  if (!campaign || !isPublished(campaign)) return undefined;
  const rows = await selectTranslations(db).execute({ campaignId: campaign.id });
  const available = rows.filter((row) => row.textNumber !== null);
  const { textNumber: _, ...words } = wordsFor(available, locale, campaign.originalLocale)!;
  const text = await findCurrentText(campaign.id, words.locale, db);
  const availableLocales = available.map((row) => row.locale);
  const goals = [campaign.goal, ...(await listMilestones(campaign.id, db)).map(({ goal }) => goal)];
  return { ...campaign, ...words, text: text!, availableLocales, goals };
}

/** All published campaigns in the language asked for or else their original one, last to open first. */
export async function listPublishedCampaigns(
  locale: Locale,
  db: Db = reader(),
): Promise<ListedCampaign[]> {
  const rows = await selectPublished(db).execute();
  const translations = Map.groupBy(await selectAvailable(db).execute(), (row) => row.campaignId);
  return rows.map(({ campaign, count }) => {
    const available = translations.get(campaign.id)!;
    const { campaignId: _, ...words } = wordsFor(available, locale, campaign.originalLocale)!;
    const availableLocales = available.map((row) => row.locale);
    const publishedAt = campaign.publishedAt!;
    return { ...campaign, ...words, publishedAt, count: count ?? 0, availableLocales };
  });
}

/** The campaigns that closed at an instant or before it. */
export async function listClosedBefore(at: Date, db: Db = reader()): Promise<{ id: number }[]> {
  return db.select({ id: campaigns.id }).from(campaigns).where(lte(campaigns.closesAt, at));
}

/** The count of a published campaign, from its counter and never by counting rows. */
export async function findCount(slug: string, db: Db = reader()): Promise<Count | undefined> {
  const rows = await selectCount(db).execute({ slug });
  const [row] = rows;
  if (!row) return undefined;
  const count = row.count ?? 0;
  const milestones = rows.flatMap(({ milestone }) => milestone ?? []);
  return { slug: row.slug, count, ...goalAt([row.goal, ...milestones], count) };
}

import { asc, eq } from "drizzle-orm";
import { reader } from "./connection.ts";
import { campaigns, campaignTranslations, textVersions } from "./schema/campaigns.ts";
import { audit } from "./schema/machinery.ts";
import { corrections, counters, signatures, tally } from "./schema/signatures.ts";
import { textCounts } from "./schema/text-counts.ts";
import { transact } from "./transact.ts";

export type TestCampaign = { id: number; slug: string; textIds: { en: number; fr: number } };
type CampaignValues = Partial<typeof campaigns.$inferInsert>;

/** When the tests of signatures take place: a campaign of `insertTestCampaign` is open then. */
export const noon = new Date("2026-03-04T12:00:00Z");

/** Somebody who signs in a test. */
export const ada = {
  name: "Ada Lindqvist",
  email: "Ada.L@gmail.com",
  town: "Malmö",
  comment: "Because",
  country: "SE",
  locale: "en" as const,
  channel: "web" as const,
  isNameShown: false,
  wantsUpdates: true,
  signedAt: noon,
  confirmedAt: noon,
};

let inserted = 0;

/** An open campaign with a published text in English and French. */
export async function insertTestCampaign(values: CampaignValues = {}): Promise<TestCampaign> {
  inserted += 1;
  const slug = values.slug ?? `campaign-${inserted}`;
  const opened = new Date("2026-01-01T00:00:00Z");
  return transact(async (tx) => {
    const instants = { createdAt: opened, opensAt: opened, publishedAt: opened, updatedAt: opened };
    const row = { slug, originalLocale: "en" as const, goal: 100, ...instants, ...values };
    const [campaign] = await tx.insert(campaigns).values(row).returning({ id: campaigns.id });
    const id = campaign!.id;
    const textIds = { en: 0, fr: 0 };
    for (const locale of ["en", "fr"] as const) {
      const words = { title: `Title ${locale} & more`, summary: "Summary", addressees: "All" };
      await tx
        .insert(campaignTranslations)
        .values({ campaignId: id, locale, ...words, updatedAt: opened });
      const body = { number: 1, body: "Text", html: "<p>Text</p>" };
      const text = { campaignId: id, locale, ...body, createdAt: opened, publishedAt: opened };
      const [version] = await tx
        .insert(textVersions)
        .values(text)
        .returning({ id: textVersions.id });
      textIds[locale] = version!.id;
    }
    return { id, slug, textIds };
  });
}

/** Everything a campaign's signatures have left in the tables. */
export async function readLedger(campaignId: number) {
  const db = reader();
  const [counter] = await db.select().from(counters).where(eq(counters.campaignId, campaignId));
  return {
    rows: await db
      .select()
      .from(signatures)
      .where(eq(signatures.campaignId, campaignId))
      .orderBy(asc(signatures.id)),
    counters: counter,
    tally: await db.select().from(tally).where(eq(tally.campaignId, campaignId)),
    texts: await db.select().from(textCounts).where(eq(textCounts.campaignId, campaignId)),
    corrections: await db.select().from(corrections).where(eq(corrections.campaignId, campaignId)),
    acts: (await db.select().from(audit).where(eq(audit.campaignId, campaignId))).map(
      ({ act }) => act,
    ),
  };
}

import { eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { pauseMessages } from "#db/schema/pauses.ts";
import { stateOf, wordsFor, type Campaign } from "#domain/campaigns/campaign.ts";
import type { Locale } from "#platform/locales.ts";
import type { PauseMessage } from "./pause.ts";

/** What visitors are told of a pause, in their language or else in the original one. */
export async function findPauseMessage(
  { id, originalLocale }: Pick<Campaign, "id" | "originalLocale">,
  locale: Locale,
  db: Db = reader(),
): Promise<PauseMessage | undefined> {
  return wordsFor(await listPauseMessages(id, db), locale, originalLocale);
}

/** What visitors are told of a pause in each language, while there is one. */
export async function listPauseMessages(
  campaignId: number,
  db: Db = reader(),
): Promise<PauseMessage[]> {
  const { locale, message } = pauseMessages;
  return db
    .select({ locale, message })
    .from(pauseMessages)
    .where(eq(pauseMessages.campaignId, campaignId));
}

/** Since when and why nobody can sign, as programs read it; null unless it is paused at an instant. */
export async function findPublicPause(
  campaign: Campaign,
  locale: Locale,
  at: Date,
): Promise<{ since: string; message: string | null; language: Locale | null } | null> {
  if (stateOf(campaign, at) !== "paused") return null;
  const told = await findPauseMessage(campaign, locale);
  const since = campaign.pausedAt!.toISOString();
  return { since, message: told?.message ?? null, language: told?.locale ?? null };
}

import { notFound } from "next/navigation";
import type { LanguageState } from "#components/organise/language-tabs.tsx";
import { listVersions } from "#domain/texts/queries.ts";
import {
  originalOf,
  stalenessOf,
  standingIn,
  type TextStanding,
  type TextVersion,
} from "#domain/texts/text.ts";
import { isLocale, locales, type Locale } from "#platform/locales.ts";
import type { Edited } from "../read-edited.ts";

export type EditedText = {
  language: Locale;
  standing: TextStanding;
  /** What it translates; none where it is the original itself, or nothing is written of that yet. */
  original: TextVersion | undefined;
  versions: TextVersion[];
  languages: LanguageState[];
};

/** Everything about a campaign's text in one language; 404 for a language that is none of ours. */
export async function readText({ campaign }: Edited, language: string): Promise<EditedText> {
  if (!isLocale(language)) notFound();
  const { id, originalLocale } = campaign;
  const versions = await listVersions(id);
  const order = [originalLocale, ...locales.filter((code) => code !== originalLocale)];
  return {
    language,
    standing: standingIn(language, versions),
    original: language === originalLocale ? undefined : originalOf(originalLocale, versions),
    versions,
    languages: order.map((code) => describe(code, originalLocale, versions)),
  };
}

function describe(
  language: Locale,
  originalLocale: Locale,
  versions: TextVersion[],
): LanguageState {
  const { shown, draft } = standingIn(language, versions);
  const latest = draft ?? shown;
  const isOriginal = language === originalLocale;
  const staleness =
    latest && !isOriginal ? stalenessOf(latest, originalLocale, versions) : ("fresh" as const);
  return { language, isOriginal, isShown: Boolean(shown), isWritten: Boolean(draft), staleness };
}

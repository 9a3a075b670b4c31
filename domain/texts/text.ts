import type { textChanges, textVersions } from "#db/schema/campaigns.ts";
import type { Locale } from "#platform/locales.ts";

/** One version of the petition text in one language with what stands above it, published or not. */
export type TextVersion = typeof textVersions.$inferSelect;
export type PublishedVersion = TextVersion & { publishedAt: Date };

/** What its author says of a change: the same meaning, or a new one. */
export type TextChange = (typeof textChanges)[number];

/** What a form about a text holds. */
export type TextWords = { title: string; summary: string; addressees: string; body: string };

/** What there is of the text in one language: what is shown, and what is being written. */
export type TextStanding = { locale: Locale; shown?: PublishedVersion; draft?: TextVersion };

/** What happened to the original since a translation was made of it. */
export type Staleness = "fresh" | TextChange;

/** What there is in a language, of all versions of a campaign. */
export function standingIn(locale: Locale, versions: readonly TextVersion[]): TextStanding {
  const own = versions.filter((version) => version.locale === locale);
  const shown = own.filter(isShown).toSorted(byNumber).at(-1);
  const draft = own.find(({ publishedAt }) => publishedAt === null);
  return { locale, ...(shown && { shown }), ...(draft && { draft }) };
}

/** The version that a translation follows: what is shown in the original language, else what is written. */
export function originalOf(
  originalLocale: Locale,
  versions: readonly TextVersion[],
): TextVersion | undefined {
  const { shown, draft } = standingIn(originalLocale, versions);
  return shown ?? draft;
}

/** Whether the original has changed since a translation was made of it, and whether in meaning. */
export function stalenessOf(
  translation: TextVersion,
  originalLocale: Locale,
  versions: readonly TextVersion[],
): Staleness {
  const originals = versions.filter((version) => version.locale === originalLocale);
  const source = originals.find(({ id }) => id === translation.sourceId);
  const isLater = (original: TextVersion) =>
    source && source.id !== original.id
      ? original.number > source.number
      : original.createdAt > translation.createdAt;
  const current = originalOf(originalLocale, versions);
  const later = originals
    .filter((original) => isShown(original) || original === current)
    .filter(isLater);
  if (later.length === 0) return "fresh";
  return later.every(({ change }) => change === "typo") ? "typo" : "meaning";
}

/** The version of the original that a translation follows; of one that names none, the last before it. */
export function sourceOf(
  translation: TextVersion,
  originalLocale: Locale,
  versions: readonly TextVersion[],
): TextVersion | undefined {
  const originals = versions.filter((version) => version.locale === originalLocale);
  const earlier = originals.filter(({ createdAt }) => createdAt <= translation.createdAt);
  return (
    originals.find(({ id }) => id === translation.sourceId) ?? earlier.toSorted(byNumber).at(-1)
  );
}

/** What a form about a text starts from: of what is being written, else of what is shown. */
export function wordsOf({ draft, shown }: TextStanding): TextWords | undefined {
  const version = draft ?? shown;
  if (!version) return undefined;
  const { title, summary, addressees, body } = version;
  return { title: title ?? "", summary: summary ?? "", addressees: addressees ?? "", body };
}

/** Published, so that people have read it and signed it. */
export function isShown(version: TextVersion): version is PublishedVersion {
  return version.publishedAt !== null;
}

function byNumber(one: TextVersion, other: TextVersion): number {
  return one.number - other.number;
}

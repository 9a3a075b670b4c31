import { number } from "#components/figures/formats.ts";
import { machines, type HistoryEntry } from "#domain/audit/audit.ts";
import { isRole } from "#domain/memberships/membership.ts";
import { translator } from "#platform/i18n.ts";
import { isLocale, type Locale } from "#platform/locales.ts";

type Entry = Pick<HistoryEntry, "act" | "about" | "detail">;
type Detail = NonNullable<HistoryEntry["detail"]>[string] | undefined;

/** Stands for whatever differs from one line to another. */
const anything = "…";

/** What somebody did, in words: `Gave Anna the role “Editor”`. */
export function actInWords(locale: Locale, { act, about, detail }: Entry): string {
  const count = Object.values(detail ?? {}).find((value) => typeof value === "number");
  return say(locale, act, {
    organiser: about ?? translator(locale, "history")("somebody"),
    role: roleName(locale, detail?.role),
    before: roleName(locale, detail?.before),
    language: languageName(locale, detail?.locale),
    number: String(detail?.number ?? anything),
    count: count === undefined ? anything : number(locale, count),
  });
}

/** An act by its name alone, to be chosen from a list. */
export function actName(locale: Locale, act: string): string {
  const [organiser, role, before] = [anything, anything, anything];
  const [language, number, count] = [anything, anything, anything];
  return say(locale, act, { organiser, role, before, language, number, count });
}

/** Who did it: the organiser's name, or what else acts here. */
export function whoInWords(
  locale: Locale,
  { actor, organiser }: Pick<HistoryEntry, "actor" | "organiser">,
): string {
  return organiser ?? translator(locale, "history")(`actors.${actor}`);
}

/** What acts without being an organiser, to be chosen from a list. */
export function machineNames(locale: Locale): { id: string; name: string }[] {
  const t = translator(locale, "history");
  return machines.map((kind) => ({ id: kind, name: t(`actors.${kind}`) }));
}

function say(locale: Locale, act: string, values: Record<string, string>): string {
  const t = translator(locale, "history");
  const key = `acts.${act}` as "acts.session.end";
  const isKnown = /^[a-z]+\.[a-z-]+$/.test(act) && t.has(key);
  return t(isKnown ? key : "acts.unknown", values);
}

function roleName(locale: Locale, role: Detail): string {
  const isKnown = typeof role === "string" && isRole(role);
  return isKnown ? translator(locale, "roles")(`names.${role}`) : anything;
}

function languageName(locale: Locale, language: Detail): string {
  if (!isLocale(language)) return anything;
  return new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
}

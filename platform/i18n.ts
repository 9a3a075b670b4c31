import { createTranslator } from "use-intl/core";
import ar from "../messages/ar.json" with { type: "json" };
import en from "../messages/en.json" with { type: "json" };
import es from "../messages/es.json" with { type: "json" };
import fr from "../messages/fr.json" with { type: "json" };
import ru from "../messages/ru.json" with { type: "json" };
import zh from "../messages/zh.json" with { type: "json" };
import { calendarOf, type Locale } from "./locales.ts";

type Messages = typeof en;
export type Namespace = keyof Messages;

const messages = { ar, en, es, fr, ru, zh } as unknown as Record<Locale, Messages>;

const translators = new Map<string, unknown>();

/**
 * Texts of one namespace of `messages/`, in one language. A missing key throws: parity is checked by a test.
 * Made once each, because a translator keeps the messages it has parsed, and parsing one takes a millisecond.
 */
export function translator<N extends Namespace>(locale: Locale, namespace: N) {
  const key = `${locale} ${namespace}`;
  const known = translators.get(key) ?? createOne(locale, namespace);
  translators.set(key, known);
  return known as ReturnType<typeof createOne<N>>;
}

function createOne<N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator({
    locale: calendarOf(locale),
    messages: messages[locale],
    namespace,
    timeZone: "UTC",
    onError: fail,
  });
}

function fail(error: Error): never {
  throw error;
}

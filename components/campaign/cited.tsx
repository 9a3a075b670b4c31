import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

type Props = { locale: Locale; sourceName: string | null; sourceAddress: string | null };

/** Where something can be read; a source that is not known is said to be so. */
export function Cited({ locale, sourceName, sourceAddress }: Props) {
  const name = sourceName ?? translator(locale, "campaign")("noSource");
  return sourceAddress ? <a href={sourceAddress}>{name}</a> : <>{name}</>;
}

import type { TextVersion } from "#domain/texts/text.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { Difference } from "../page/difference.tsx";

export type ComparedText = Pick<TextVersion, "title" | "summary" | "addressees" | "body">;

type Props = { locale: Locale; lang: Locale; older: ComparedText; newer: ComparedText };

const parts = ["title", "summary", "addressees", "body"] as const;

/** What changed between two versions, in each part that did; an older version may lack what was stored later. */
export function TextDifference({ locale, lang, older, newer }: Props) {
  const t = translator(locale, "textVersions");
  return parts
    .filter((part) => older[part] !== null && older[part] !== newer[part])
    .map((part) => (
      <div className="changed-part" key={part}>
        <p className="label">{t(`${part}Part`)}</p>
        <Difference locale={locale} lang={lang} older={older[part]!} newer={newer[part] ?? ""} />
      </div>
    ));
}

import type { ReactNode } from "react";
import { Difference } from "#components/page/difference.tsx";
import { inLanguage } from "#components/page/in-language.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { TextField } from "../text-field.tsx";
import { DraftFrame, type Frame } from "./draft-frame.tsx";
import { draftLabels, translatedFields } from "./draft-labels.ts";

type Words = Record<string, string>;

type Props = Frame & {
  /** The original as it stands, and as it was when this was translated, if that is another one. */
  original: { lang: Locale; words: Words; before?: Words | undefined };
};

/** An article in another language, each part beside that of the original. */
export function TranslationForm({ original, ...frame }: Props) {
  const { locale, lang, values, codes } = frame;
  const labels = draftLabels(locale, 0);
  const shown = translatedFields.filter((field) => (original.words[field] ?? "") !== "");
  return (
    <DraftFrame {...frame} labels={labels}>
      {shown.map((id) => (
        <div className="sides" key={id}>
          <Original locale={locale} label={labels[id]!} field={id} {...original} />
          <TextField
            {...{ locale, lang, id }}
            label={labels[id]!}
            value={values[id]}
            code={codes[id]}
            {...(id !== "title" && { rows: id === "body" ? 24 : 3 })}
          />
        </div>
      ))}
    </DraftFrame>
  );
}

type OriginalProps = Props["original"] & { locale: Locale; label: string; field: string };

function Original({ locale, label, field, lang, words, before }: OriginalProps): ReactNode {
  const t = translator(locale, "newsDesk");
  const now = words[field] ?? "";
  const then = before?.[field] ?? now;
  return (
    <div className="original">
      <p className="label">{t("original", { part: label })}</p>
      {then === now ? (
        <p className="as-written" {...inLanguage(locale, lang)}>
          {now}
        </p>
      ) : (
        <div className="as-written">
          <p className="note">{t("partChanged")}</p>
          <Difference locale={locale} lang={lang} older={then} newer={now} />
        </div>
      )}
    </div>
  );
}

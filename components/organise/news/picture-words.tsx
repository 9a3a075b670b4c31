import type { Locale } from "#platform/locales.ts";
import { translator } from "#platform/i18n.ts";
import { TextField } from "../text-field.tsx";

type Props = {
  locale: Locale;
  lang: Locale;
  values: Record<string, string>;
  codes: Record<string, string>;
  labels: Record<string, string>;
};

/** What is said of the picture of an article. */
export function PictureWords({ locale, lang, values, codes, labels }: Props) {
  const t = translator(locale, "newsDesk");
  const field = (id: string) => ({
    locale,
    lang,
    id,
    label: labels[id]!,
    value: values[id],
    code: codes[id],
  });
  return (
    <>
      <TextField {...field("pictureAlt")} rows={2} hint={t("hints.pictureAlt")} />
      <TextField {...field("pictureCaption")} rows={2} />
      <TextField {...field("pictureCredit")} hint={t("hints.pictureCredit")} />
    </>
  );
}

import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { TextField } from "../text-field.tsx";

type Props = {
  locale: Locale;
  lang: Locale;
  value?: string | undefined;
  code?: string | undefined;
};

/** Whether readers are told of a change to what they may have read already. */
export function CorrectionChoice({ locale, lang, value, code }: Props) {
  const t = translator(locale, "newsDesk");
  return (
    <TextField
      {...{ locale, lang, id: "correction", rows: 3, value, code }}
      label={t("publish.correction")}
      hint={t("publish.correctionHint")}
    />
  );
}

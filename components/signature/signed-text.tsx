import type { PetitionText } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";

type Props = { locale: Locale; campaign: { title: string; locale: Locale }; text: PetitionText };

/** The exact text that a signature stands under, as a sheet of paper. */
export function SignedText({ locale, campaign, text }: Props) {
  const t = translator(locale, "receipt");
  const language = new Intl.DisplayNames(locale, { type: "language" }).of(text.locale) ?? "";
  return (
    <section className="sheet" aria-labelledby="text">
      <h2 id="text" {...inLanguage(locale, campaign.locale)}>
        {campaign.title}
      </h2>
      <div
        className="text"
        {...inLanguage(locale, text.locale)}
        dangerouslySetInnerHTML={{ __html: text.html }}
      />
      <p className="meta">
        {t("text")}, {t("textVersion", { number: text.number, language })}
      </p>
    </section>
  );
}

import { SectionHead } from "#components/organise/section-head.tsx";
import { LanguageTabs } from "#components/organise/language-tabs.tsx";
import { TextForm, type TextErrors } from "#components/organise/text-form.tsx";
import { TextStatus } from "#components/organise/text-status.tsx";
import { wordsOf } from "#domain/texts/text.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { translator } from "#platform/i18n.ts";
import { type Edited } from "../../read-edited.ts";
import type { EditedText } from "../read-text.ts";

type Typed = { values?: Record<string, string>; errors?: TextErrors; done?: string };

/** The text in one language as a form: as it stands, or as it was typed. */
export async function textView(edited: Edited, text: EditedText, typed: Typed = {}) {
  const { locale, campaign } = edited;
  const { language, standing, original, languages } = text;
  const { values, errors, done } = typed;
  const t = translator(locale, "text");
  const path = `/organise/campaigns/${campaign.slug}/text`;
  const words = wordsOf(standing);
  const lead = language === campaign.originalLocale ? t("lead") : t("leadTranslation");
  const isDone = done === "saved" || done === "discarded" || done === "published";
  return (
    <>
      <SectionHead
        locale={locale}
        campaign={campaign}
        title={translator(locale, "organise")("sections.text")}
        lead={lead}
        done={isDone ? t(`done.${done}`) : undefined}
      />
      <LanguageTabs locale={locale} path={path} chosen={language} languages={languages} />
      <TextStatus
        locale={locale}
        path={`${path}/${language}`}
        preview={`/organise/campaigns/${campaign.slug}/preview?language=${language}`}
        standing={standing}
        isCampaignPublished={campaign.publishedAt !== null}
        staleness={languages.find((one) => one.language === language)?.staleness ?? "fresh"}
      />
      <TextForm
        locale={locale}
        lang={language}
        action={`${path}/${language}/save`}
        values={values ?? words ?? {}}
        {...(errors && { errors })}
        hidden={{
          seen: values?.seen ?? fingerprint(words ?? null),
          source: values?.source ?? String(original?.id ?? ""),
        }}
        original={
          original && {
            lang: original.locale,
            words: wordsOf({ locale: original.locale, draft: original })!,
          }
        }
      />
    </>
  );
}

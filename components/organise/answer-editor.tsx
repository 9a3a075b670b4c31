import type { KeptAnswer } from "#domain/answers/answer.ts";
import type { KeptTarget } from "#domain/targets/target.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { AnswerForm } from "./answer-form.tsx";
import { SectionHead, type HeadedCampaign } from "./section-head.tsx";

type Props = {
  locale: Locale;
  campaign: HeadedCampaign;
  answer: KeptAnswer;
  targets: readonly KeptTarget[];
  values: Record<string, string>;
  codes?: Record<string, string>;
};

/** One answer to be corrected or taken back. */
export function AnswerEditor({ locale, campaign, answer, targets, values, codes }: Props) {
  const t = translator(locale, "answerDesk");
  const list = `/organise/campaigns/${campaign.slug}/answers`;
  const own = `${list}/${answer.id}`;
  return (
    <>
      <SectionHead locale={locale} campaign={campaign} title={t("correctHeading")} />
      <p className="desk-links">
        <a href={localePath(locale, list)}>{t("back")}</a>
      </p>
      <AnswerForm
        locale={locale}
        action={`${own}/correct`}
        submit={t("save")}
        {...{ targets, values, codes }}
        hidden={{ seen: String(answer.updatedAt.getTime()) }}
      />
      <section className="apart" aria-labelledby="apart">
        <h2 id="apart">{t("retractHeading")}</h2>
        <p>{t("retractLead")}</p>
        <form method="post" action={localePath(locale, `${own}/retract`)}>
          <button type="submit" className="danger">
            {t("retract")}
          </button>
        </form>
      </section>
    </>
  );
}

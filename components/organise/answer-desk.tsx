import { targetName } from "#components/campaign/target-name.ts";
import { Day } from "#components/page/day.tsx";
import type { KeptAnswer } from "#domain/answers/answer.ts";
import type { KeptTarget } from "#domain/targets/target.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { AnswerForm } from "./answer-form.tsx";
import { SectionHead, type HeadedCampaign } from "./section-head.tsx";

type Props = {
  locale: Locale;
  campaign: HeadedCampaign;
  answers: readonly KeptAnswer[];
  targets: readonly KeptTarget[];
  values?: Record<string, string>;
  codes?: Record<string, string>;
  done?: "recorded" | "corrected" | "retracted";
};

/** What a campaign's targets have answered, with the form that writes down another answer. */
export function AnswerDesk({ locale, campaign, answers, targets, values, codes, done }: Props) {
  const t = translator(locale, "answerDesk");
  const own = `/organise/campaigns/${campaign.slug}`;
  return (
    <>
      <SectionHead
        {...{ locale, campaign }}
        title={t("heading")}
        lead={t("lead")}
        done={done && t(`done.${done}`)}
      />
      {answers.length === 0 && targets.length > 0 && <p className="note">{t("none")}</p>}
      <ol className="entries">
        {answers.toReversed().map((answer) => (
          <li key={answer.id}>
            <a href={localePath(locale, `${own}/answers/${answer.id}`)}>
              {targetName(locale, answer.target)}, <Day locale={locale} day={answer.answeredOn} />
            </a>
            <p className="meta" dir="auto">
              {answer.sourceName}
            </p>
          </li>
        ))}
      </ol>
      {targets.length === 0 ? (
        <p className="note">
          {t("noTargets")} <a href={localePath(locale, `${own}/targets`)}>{t("toTargets")}</a>
        </p>
      ) : (
        <section className="begin" aria-labelledby="begin">
          <h2 id="begin">{t("new")}</h2>
          <AnswerForm
            locale={locale}
            action={`${own}/answers/record`}
            submit={t("record")}
            {...{ targets, values, codes }}
          />
        </section>
      )}
    </>
  );
}

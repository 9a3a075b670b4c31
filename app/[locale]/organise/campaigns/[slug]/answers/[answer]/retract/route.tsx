import { targetName } from "#components/campaign/target-name.ts";
import { ConfirmAct } from "#components/organise/confirm-act.tsx";
import { getAnswer } from "#domain/answers/queries.ts";
import { retractAnswer } from "#domain/answers/retract.ts";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../../answer-page.tsx";
import { postTo } from "../../../post-to.ts";

/** Says what retracting does; does it once that was read. */
export const POST = postTo(async ({ actor, locale, campaign, params, fields, goTo }) => {
  const answer = await getAnswer(campaign.id, Number(params.answer));
  if (fields.sure === "yes") {
    await retractAnswer(actor, campaign.id, answer.id);
    return goTo("/answers?done=retracted");
  }
  const t = translator(locale, "answerDesk");
  const path = `/organise/campaigns/${campaign.slug}/answers/${answer.id}`;
  const title = t("retractTitle", { name: targetName(locale, answer.target) });
  const body = (
    <ConfirmAct
      locale={locale}
      title={title}
      effects={[t("retractEffects.page"), t("retractEffects.status")]}
      undo={t("retractUndo")}
      action={`${path}/retract`}
      back={path}
      submit={t("retract")}
      hidden={{ sure: "yes" }}
      isDangerous
    />
  );
  return answerPage(actor, { locale, status: 200, title, path, body });
});

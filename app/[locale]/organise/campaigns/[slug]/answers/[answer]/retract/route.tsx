import { targetName } from "#components/campaign/target-name.ts";
import { ConfirmAct } from "#components/organise/confirm-act.tsx";
import { getAnswer } from "#domain/answers/queries.ts";
import { retractAnswer } from "#domain/answers/retract.ts";
import { translator } from "#platform/i18n.ts";
import { readForm, seeOther } from "../../../../../answer.ts";
import { answerPage } from "../../../../../answer-page.tsx";
import { editing, type SlugParams } from "../../../read-edited.ts";

type Context = { params: Promise<SlugParams & { answer: string }> };

/** Says what retracting does; does it once that was read. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { sure } = await readForm(request);
  const { answer: id, ...address } = await params;
  return editing(address, async ({ actor, locale, campaign }) => {
    const answer = await getAnswer(campaign.id, Number(id));
    const list = `/organise/campaigns/${campaign.slug}/answers`;
    if (sure === "yes") {
      await retractAnswer(actor, campaign.id, answer.id);
      return seeOther(locale, `${list}?done=retracted`);
    }
    const t = translator(locale, "answerDesk");
    const path = `${list}/${answer.id}`;
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
}

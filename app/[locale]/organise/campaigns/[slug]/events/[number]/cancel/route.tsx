import { ConfirmAct } from "#components/organise/confirm-act.tsx";
import { cancelEvent } from "#domain/events/cancel.ts";
import { getEvent } from "#domain/events/queries.ts";
import { translator } from "#platform/i18n.ts";
import { readForm, seeOther } from "../../../../../answer.ts";
import { answerPage } from "../../../../../answer-page.tsx";
import { editing, type SlugParams } from "../../../read-edited.ts";

type Context = { params: Promise<SlugParams & { number: string }> };

/** Says what cancelling does; does it once that was read. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { sure } = await readForm(request);
  const { number, ...address } = await params;
  return editing(address, async ({ actor, locale, campaign }) => {
    const event = await getEvent(campaign.id, number);
    const list = `/organise/campaigns/${campaign.slug}/events`;
    if (sure === "yes") {
      await cancelEvent(actor, campaign.id, event.number);
      return seeOther(locale, `${list}?done=cancelled`);
    }
    const t = translator(locale, "eventDesk");
    const path = `${list}/${number}`;
    const title = t("cancelTitle", { title: event.title });
    const body = (
      <ConfirmAct
        locale={locale}
        title={title}
        effects={[t("cancelEffects.page"), t("cancelEffects.calendar")]}
        undo={t("cancelUndo")}
        action={`${path}/cancel`}
        back={path}
        submit={t("cancel")}
        hidden={{ sure: "yes" }}
        isDangerous
      />
    );
    return answerPage(actor, { locale, status: 200, title, path, body });
  });
}

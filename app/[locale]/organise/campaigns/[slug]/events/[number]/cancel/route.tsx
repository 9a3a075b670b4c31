import { ConfirmAct } from "#components/organise/confirm-act.tsx";
import { cancelEvent } from "#domain/events/cancel.ts";
import { getEvent } from "#domain/events/queries.ts";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../../answer-page.tsx";
import { postTo } from "../../../post-to.ts";

/** Says what cancelling does; does it once that was read. */
export const POST = postTo(async ({ actor, locale, campaign, params, fields, goTo }) => {
  const event = await getEvent(campaign.id, params.number ?? "");
  if (fields.sure === "yes") {
    await cancelEvent(actor, campaign.id, event.number);
    return goTo("/events?done=cancelled");
  }
  const t = translator(locale, "eventDesk");
  const path = `/organise/campaigns/${campaign.slug}/events/${event.number}`;
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

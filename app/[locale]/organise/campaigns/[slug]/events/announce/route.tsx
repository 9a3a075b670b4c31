import { EventDesk } from "#components/organise/event-desk.tsx";
import { announceEvent } from "#domain/events/announce.ts";
import { eventInput } from "#domain/events/input.ts";
import { listEvents } from "#domain/events/queries.ts";
import { codesOf } from "#platform/codes.ts";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../answer-page.tsx";
import { postTo } from "../../post-to.ts";
import { eventOf } from "../event-values.ts";

export const POST = postTo(async ({ actor, locale, campaign, fields: values, goTo }) => {
  const read = eventInput.safeParse(eventOf(values));
  if (read.success) {
    await announceEvent(actor, campaign.id, read.data);
    return goTo("/events?done=announced");
  }
  const path = `/organise/campaigns/${campaign.slug}/events`;
  const events = await listEvents(campaign.id);
  const shown = { locale, campaign, events, values, codes: codesOf(read.error) };
  const title = translator(locale, "eventDesk")("heading");
  return answerPage(actor, { locale, status: 400, title, path, body: <EventDesk {...shown} /> });
});

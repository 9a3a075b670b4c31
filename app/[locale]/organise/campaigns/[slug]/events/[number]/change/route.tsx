import { moment } from "#components/figures/formats.ts";
import { Conflict } from "#components/organise/conflict.tsx";
import { contestedOf } from "#components/organise/contested.ts";
import { EventEditor } from "#components/organise/event-editor.tsx";
import { eventLabels } from "#components/organise/event-form.tsx";
import { changeEvent } from "#domain/events/change.ts";
import type { Event } from "#domain/events/event.ts";
import { eventInput } from "#domain/events/input.ts";
import { getEvent } from "#domain/events/queries.ts";
import { codesOf } from "#platform/codes.ts";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../../answer-page.tsx";
import { postTo, type Posted } from "../../../post-to.ts";
import { eventOf, valuesOf } from "../../event-values.ts";

export const POST = postTo(async (posted) => {
  const { actor, locale, campaign, params, fields: values, goTo } = posted;
  const event = await getEvent(campaign.id, params.number ?? "");
  const read = eventInput.safeParse(eventOf(values));
  if (!read.success) {
    const shown = { locale, campaign, event, values, codes: codesOf(read.error) };
    const title = translator(locale, "eventDesk")("change");
    const path = `/organise/campaigns/${campaign.slug}/events/${event.number}`;
    const body = <EventEditor {...shown} />;
    return answerPage(actor, { locale, status: 400, title, path, body });
  }
  const seenAt = new Date(Number(values.seen) || 0);
  const done = await changeEvent(actor, campaign.id, event.number, seenAt, read.data);
  if (done.outcome === "changed") return answerConflict(posted, done.stored);
  return goTo(done.outcome === "saved" ? "/events?done=saved" : `/events/${event.number}`);
});

async function answerConflict(posted: Posted, stored: Event): Promise<Response> {
  const { actor, locale, campaign, fields: values } = posted;
  const fields = contestedOf(
    eventLabels(locale),
    valuesOf(stored),
    values,
    campaign.originalLocale,
  );
  const at = moment(locale, stored.updatedAt);
  const mine = { ...values, seen: String(stored.updatedAt.getTime()) };
  const title = translator(locale, "desk")("conflict.title");
  const path = `/organise/campaigns/${campaign.slug}/events/${stored.number}`;
  const body = <Conflict {...{ locale, at, fields, mine }} action={`${path}/change`} back={path} />;
  return answerPage(actor, { locale, status: 409, title, path, body });
}

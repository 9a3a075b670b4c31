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
import { readForm, seeOther } from "../../../../../answer.ts";
import { answerPage } from "../../../../../answer-page.tsx";
import { editing, type Edited, type SlugParams } from "../../../read-edited.ts";
import { eventOf, valuesOf } from "../../event-values.ts";

type Context = { params: Promise<SlugParams & { number: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const values = await readForm(request);
  const { number, ...address } = await params;
  return editing(address, async (edited) => {
    const { actor, locale, campaign } = edited;
    const event = await getEvent(campaign.id, number);
    const list = `/organise/campaigns/${campaign.slug}/events`;
    const path = `${list}/${number}`;
    const read = eventInput.safeParse(eventOf(values));
    if (!read.success) {
      const shown = { locale, campaign, event, values, codes: codesOf(read.error) };
      const title = translator(locale, "eventDesk")("change");
      const body = <EventEditor {...shown} />;
      return answerPage(actor, { locale, status: 400, title, path, body });
    }
    const seenAt = new Date(Number(values.seen) || 0);
    const done = await changeEvent(actor, campaign.id, event.number, seenAt, read.data);
    if (done.outcome === "changed") return answerConflict(edited, path, values, done.stored);
    return seeOther(locale, done.outcome === "saved" ? `${list}?done=saved` : path);
  });
}

async function answerConflict(
  { actor, locale, campaign }: Edited,
  path: string,
  values: Record<string, string>,
  stored: Event,
): Promise<Response> {
  const fields = contestedOf(
    eventLabels(locale),
    valuesOf(stored),
    values,
    campaign.originalLocale,
  );
  const at = moment(locale, stored.updatedAt);
  const mine = { ...values, seen: String(stored.updatedAt.getTime()) };
  const title = translator(locale, "desk")("conflict.title");
  const body = <Conflict {...{ locale, at, fields, mine }} action={`${path}/change`} back={path} />;
  return answerPage(actor, { locale, status: 409, title, path, body });
}

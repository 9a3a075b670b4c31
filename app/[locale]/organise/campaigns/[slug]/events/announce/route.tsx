import { EventDesk } from "#components/organise/event-desk.tsx";
import { announceEvent } from "#domain/events/announce.ts";
import { eventInput } from "#domain/events/input.ts";
import { listEvents } from "#domain/events/queries.ts";
import { codesOf } from "#platform/codes.ts";
import { translator } from "#platform/i18n.ts";
import { readForm, seeOther } from "../../../../answer.ts";
import { answerPage } from "../../../../answer-page.tsx";
import { editing, type SlugParams } from "../../read-edited.ts";
import { eventOf } from "../event-values.ts";

type Context = { params: Promise<SlugParams> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const values = await readForm(request);
  return editing(await params, async ({ actor, locale, campaign }) => {
    const path = `/organise/campaigns/${campaign.slug}/events`;
    const read = eventInput.safeParse(eventOf(values));
    if (read.success) {
      await announceEvent(actor, campaign.id, read.data);
      return seeOther(locale, `${path}?done=announced`);
    }
    const events = await listEvents(campaign.id);
    const shown = { locale, campaign, events, values, codes: codesOf(read.error) };
    const title = translator(locale, "eventDesk")("heading");
    return answerPage(actor, { locale, status: 400, title, path, body: <EventDesk {...shown} /> });
  });
}

import { AnswerDesk } from "#components/organise/answer-desk.tsx";
import { answerInput } from "#domain/answers/input.ts";
import { listAnswers } from "#domain/answers/queries.ts";
import { recordAnswer } from "#domain/answers/record.ts";
import { listKeptTargets } from "#domain/targets/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import { codesOf } from "#platform/codes.ts";
import { translator } from "#platform/i18n.ts";
import { readForm, seeOther } from "../../../../answer.ts";
import { answerPage } from "../../../../answer-page.tsx";
import { editing, type Edited, type SlugParams } from "../../read-edited.ts";
import { answerOf } from "../answer-values.ts";

type Context = { params: Promise<SlugParams> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const values = await readForm(request);
  return editing(await params, async (edited) => {
    const { actor, locale, campaign } = edited;
    const codes = await record(edited, values);
    const path = `/organise/campaigns/${campaign.slug}/answers`;
    if (!codes) return seeOther(locale, `${path}?done=recorded`);
    const answers = await listAnswers(campaign.id);
    const targets = await listKeptTargets(campaign.id);
    const body = <AnswerDesk {...{ locale, campaign, answers, targets, values, codes }} />;
    const title = translator(locale, "answerDesk")("heading");
    return answerPage(actor, { locale, status: 400, title, path, body });
  });
}

/** What is wrong with it or, once it is written down, nothing. */
async function record({ actor, campaign }: Edited, values: Record<string, string>) {
  const read = answerInput(dayOf(actor.at)).safeParse(answerOf(values));
  if (!read.success) return codesOf(read.error);
  const { outcome } = await recordAnswer(actor, campaign.id, read.data);
  return outcome === "unknownTarget" ? { targetId: "required" } : undefined;
}

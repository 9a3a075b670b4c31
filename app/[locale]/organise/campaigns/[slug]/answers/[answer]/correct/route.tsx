import { targetName } from "#components/campaign/target-name.ts";
import { moment } from "#components/figures/formats.ts";
import { AnswerEditor } from "#components/organise/answer-editor.tsx";
import { answerLabels } from "#components/organise/answer-form.tsx";
import { Conflict } from "#components/organise/conflict.tsx";
import { contestedOf } from "#components/organise/contested.ts";
import type { KeptAnswer } from "#domain/answers/answer.ts";
import { correctAnswer } from "#domain/answers/correct.ts";
import { answerInput } from "#domain/answers/input.ts";
import { getAnswer } from "#domain/answers/queries.ts";
import { listKeptTargets } from "#domain/targets/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import { codesOf } from "#platform/codes.ts";
import { translator } from "#platform/i18n.ts";
import { readForm, seeOther } from "../../../../../answer.ts";
import { answerPage } from "../../../../../answer-page.tsx";
import { editing, type Edited, type SlugParams } from "../../../read-edited.ts";
import { answerOf, valuesOf } from "../../answer-values.ts";

type Context = { params: Promise<SlugParams & { answer: string }> };
type Values = Record<string, string>;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const values = await readForm(request);
  const { answer: id, ...address } = await params;
  return editing(address, async (edited) => {
    const { actor, locale, campaign } = edited;
    const answer = await getAnswer(campaign.id, Number(id));
    const list = `/organise/campaigns/${campaign.slug}/answers`;
    const read = answerInput(dayOf(actor.at)).safeParse(answerOf(values));
    if (!read.success) return answerMistakes(edited, answer, values, codesOf(read.error));
    const seenAt = new Date(Number(values.seen) || 0);
    const done = await correctAnswer(actor, campaign.id, answer.id, seenAt, read.data);
    if (done.outcome === "changed") return answerConflict(edited, values, done.stored);
    if (done.outcome === "corrected") return seeOther(locale, `${list}?done=corrected`);
    return answerMistakes(edited, answer, values, { targetId: "required" });
  });
}

async function answerMistakes(edited: Edited, answer: KeptAnswer, values: Values, codes: Values) {
  const { actor, locale, campaign } = edited;
  const targets = await listKeptTargets(campaign.id);
  const title = translator(locale, "answerDesk")("correctHeading");
  const path = `/organise/campaigns/${campaign.slug}/answers/${answer.id}`;
  const body = <AnswerEditor {...{ locale, campaign, answer, targets, values, codes }} />;
  return answerPage(actor, { locale, status: 400, title, path, body });
}

async function answerConflict(edited: Edited, values: Values, stored: KeptAnswer) {
  const { actor, locale, campaign } = edited;
  const targets = await listKeptTargets(campaign.id);
  const inWords = (given: Values): Values => {
    const target = targets.find(({ id }) => String(id) === given.targetId);
    return { ...given, targetId: target ? targetName(locale, target) : "" };
  };
  const labels = answerLabels(locale);
  const theirs = inWords(valuesOf(stored));
  const fields = contestedOf(labels, theirs, inWords(values), campaign.originalLocale);
  const at = moment(locale, stored.updatedAt);
  const mine = { ...values, seen: String(stored.updatedAt.getTime()) };
  const title = translator(locale, "desk")("conflict.title");
  const path = `/organise/campaigns/${campaign.slug}/answers/${stored.id}`;
  const body = (
    <Conflict {...{ locale, at, fields, mine }} action={`${path}/correct`} back={path} />
  );
  return answerPage(actor, { locale, status: 409, title, path, body });
}

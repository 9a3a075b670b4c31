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
import { answerPage } from "../../../../../answer-page.tsx";
import { postTo, type Posted } from "../../../post-to.ts";
import { answerOf, valuesOf } from "../../answer-values.ts";

type Values = Record<string, string>;

export const POST = postTo(async (posted) => {
  const { actor, campaign, params, fields, goTo } = posted;
  const answer = await getAnswer(campaign.id, Number(params.answer));
  const read = answerInput(dayOf(actor.at)).safeParse(answerOf(fields));
  if (!read.success) return answerMistakes(posted, answer, codesOf(read.error));
  const seenAt = new Date(Number(fields.seen) || 0);
  const done = await correctAnswer(actor, campaign.id, answer.id, seenAt, read.data);
  if (done.outcome === "changed") return answerConflict(posted, done.stored);
  if (done.outcome === "corrected") return goTo("/answers?done=corrected");
  return answerMistakes(posted, answer, { targetId: "required" });
});

async function answerMistakes(posted: Posted, answer: KeptAnswer, codes: Values) {
  const { actor, locale, campaign, fields: values } = posted;
  const targets = await listKeptTargets(campaign.id);
  const title = translator(locale, "answerDesk")("correctHeading");
  const path = `/organise/campaigns/${campaign.slug}/answers/${answer.id}`;
  const body = <AnswerEditor {...{ locale, campaign, answer, targets, values, codes }} />;
  return answerPage(actor, { locale, status: 400, title, path, body });
}

async function answerConflict(posted: Posted, stored: KeptAnswer) {
  const { actor, locale, campaign, fields: values } = posted;
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

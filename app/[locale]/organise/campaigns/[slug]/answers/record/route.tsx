import { AnswerDesk } from "#components/organise/answer-desk.tsx";
import { answerInput } from "#domain/answers/input.ts";
import { listAnswers } from "#domain/answers/queries.ts";
import { recordAnswer } from "#domain/answers/record.ts";
import { listKeptTargets } from "#domain/targets/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import { codesOf } from "#platform/codes.ts";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../answer-page.tsx";
import { postTo, type Posted } from "../../post-to.ts";
import { answerOf } from "../answer-values.ts";

export const POST = postTo(async (posted) => {
  const codes = await record(posted);
  if (!codes) return posted.goTo("/answers?done=recorded");
  const { actor, locale, campaign, fields: values } = posted;
  const path = `/organise/campaigns/${campaign.slug}/answers`;
  const answers = await listAnswers(campaign.id);
  const targets = await listKeptTargets(campaign.id);
  const body = <AnswerDesk {...{ locale, campaign, answers, targets, values, codes }} />;
  const title = translator(locale, "answerDesk")("heading");
  return answerPage(actor, { locale, status: 400, title, path, body });
});

/** What is wrong with it or, once it is written down, nothing. */
async function record({ actor, campaign, fields }: Posted) {
  const read = answerInput(dayOf(actor.at)).safeParse(answerOf(fields));
  if (!read.success) return codesOf(read.error);
  const { outcome } = await recordAnswer(actor, campaign.id, read.data);
  return outcome === "unknownTarget" ? { targetId: "required" } : undefined;
}

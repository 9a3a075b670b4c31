import { isAct, type Act } from "#components/organise/acts.ts";
import { translator } from "#platform/i18n.ts";
import { NotFound } from "#platform/refusals.ts";
import { answerPage } from "../../../../../answer-page.tsx";
import { postTo, type Posted } from "../../../post-to.ts";
import { actView } from "../view.tsx";
import { perform, type ActProblem } from "./perform.ts";

export const POST = postTo(async (posted) => {
  const { act = "" } = posted.params;
  if (!isAct(act)) throw new NotFound();
  const problem = await perform(act, posted);
  return problem ? mend(posted, act, problem) : posted.goTo(`/state?done=${act}`);
});

async function mend(posted: Posted, act: Act, { field, code }: ActProblem): Promise<Response> {
  const { actor, locale, params, fields } = posted;
  const message = translator(locale, "acts")(`errors.${code as "required"}`);
  return answerPage(actor, {
    locale,
    status: 400,
    title: translator(locale, "organise")("sections.state"),
    path: `/organise/campaigns/${params.slug}/state/${act}`,
    body: await actView(posted, act, { values: fields, problem: { field, message } }),
  });
}

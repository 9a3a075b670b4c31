import { publishText } from "#domain/campaigns/publish-text.ts";
import { isTextChange } from "#domain/texts/input.ts";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../../../answer-page.tsx";
import { postTo, type Posted } from "../../../../post-to.ts";
import { readText } from "../../../read-text.ts";
import { publishView } from "../view.tsx";

export const POST = postTo(async (posted) => {
  const { actor, params, fields, goTo } = posted;
  const text = await readText(posted, params.language ?? "");
  const { draft, shown } = text.standing;
  const { change, seen = "" } = fields;
  if (draft?.id !== Number(fields.id)) return goTo(`/text/${text.language}`);
  if (shown && !isTextChange(change)) return again(posted, "required");
  const said = isTextChange(change) ? { change, seen } : { seen };
  const outcome = await publishText(actor, draft.id, said);
  return outcome === "changed"
    ? again(posted, "changed")
    : goTo(`/text/${text.language}?done=published`);
});

async function again(posted: Posted, problem: "required" | "changed"): Promise<Response> {
  const { actor, locale, params } = posted;
  const text = await readText(posted, params.language ?? "");
  return answerPage(actor, {
    locale,
    status: problem === "changed" ? 409 : 400,
    title: translator(locale, "organise")("sections.text"),
    path: `/organise/campaigns/${params.slug}/text/${text.language}/publish`,
    body: publishView(posted, text, problem),
  });
}

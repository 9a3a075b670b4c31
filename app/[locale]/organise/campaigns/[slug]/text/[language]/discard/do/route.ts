import { discardText } from "#domain/texts/discard.ts";
import { postTo } from "../../../../post-to.ts";
import { readText } from "../../../read-text.ts";

export const POST = postTo(async (posted) => {
  const { actor, params, fields, goTo } = posted;
  const { language, standing } = await readText(posted, params.language ?? "");
  const { draft, shown } = standing;
  const isMeant = draft !== undefined && shown !== undefined && draft.id === Number(fields.id);
  if (isMeant) await discardText(actor, draft.id);
  return goTo(`/text/${language}${isMeant ? "?done=discarded" : ""}`);
});

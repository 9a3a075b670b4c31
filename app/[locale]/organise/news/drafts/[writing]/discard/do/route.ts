import { discardDraft } from "#domain/drafts/discard.ts";
import { seeOther } from "../../../../../answer.ts";
import { postToNews } from "../../../../newsroom.ts";
import { readWritten, type DraftParams } from "../../read-written.ts";

export const POST = postToNews<DraftParams>(async ({ room, params, values }) => {
  const { draft, article } = await readWritten(room, params);
  const done = await discardDraft(room.actor, draft.id, Number(values.revision));
  // Whoever saved since has to be read before it is thrown away.
  if (done === "changed") return seeOther(room.locale, `${room.news}/drafts/${draft.id}`);
  const at = article ? `/${article.id}` : "";
  return seeOther(room.locale, `${room.news}${at}?done=discarded`);
});

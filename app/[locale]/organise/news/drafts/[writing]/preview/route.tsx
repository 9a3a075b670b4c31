import { isLocale } from "#platform/locales.ts";
import { answerJson } from "../../../../answer.ts";
import { postToNews } from "../../../newsroom.ts";
import { previewDocument } from "../../../preview-document.tsx";
import { answerDraft } from "../answer-draft.tsx";
import { readWritten, type DraftParams } from "../read-written.ts";
import { typedContent } from "../typed-content.ts";

export const POST = postToNews<DraftParams>(async (posted) => {
  const { room, params, values, isForScript } = posted;
  const written = await readWritten(room, params);
  const { draft, article } = written;
  const { content } = await typedContent(room, posted, draft.content);
  const lang = isLocale(values.locale) && !article ? values.locale : draft.locale;
  const preview = await previewDocument(room.locale, { content, lang, at: room.actor.at });
  if (isForScript) return answerJson({ page: preview });
  return answerDraft(room, { ...written, draft: { ...draft, content } }, { values, preview });
});

import { isLocale } from "#platform/locales.ts";
import { answerJson } from "../../../../answer.ts";
import { contentOf } from "../../../draft-values.ts";
import { postToNews } from "../../../newsroom.ts";
import { previewDocument } from "../../../preview-document.tsx";
import { answerDraft } from "../answer-draft.tsx";
import { readWritten, type DraftParams } from "../read-written.ts";

export const POST = postToNews<DraftParams>(async ({ room, params, values, request }) => {
  const written = await readWritten(room, params);
  const { draft, article } = written;
  const content = contentOf(values, draft.content);
  const lang = isLocale(values.locale) && !article ? values.locale : draft.locale;
  const page = await previewDocument(room.locale, { content, lang, at: room.actor.at });
  const isForScript = request.headers.get("accept") === "application/json";
  return isForScript ? answerJson({ page }) : answerDraft(room, written, { values, preview: page });
});

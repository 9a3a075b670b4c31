import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../answer-page.tsx";
import type { Newsroom } from "../../../newsroom.ts";
import type { Written } from "../read-written.ts";
import { publishView, type Typed } from "./view.tsx";

/** Answers with what stands in the way of publishing a draft: 409 where it is not what was looked at. */
export async function answerPublishing(
  room: Newsroom,
  written: Written,
  typed: Typed,
): Promise<Response> {
  const { actor, locale, news } = room;
  const isChanged = typed.codes?.correction === "draftChanged";
  return answerPage(actor, {
    locale,
    status: isChanged ? 409 : 400,
    title: translator(locale, "newsDesk")("publish.submit"),
    path: `${news}/drafts/${written.draft.id}/publish`,
    body: publishView(room, written, typed),
  });
}

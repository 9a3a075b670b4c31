import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../answer-page.tsx";
import type { Newsroom } from "../../newsroom.ts";
import type { Written } from "./read-written.ts";
import { draftView, type Typed } from "./view.tsx";

/** Answers with the form as it was typed: with what is wrong with it, or with what readers would see. */
export async function answerDraft(
  room: Newsroom,
  written: Written,
  typed: Typed,
): Promise<Response> {
  const { actor, locale, news } = room;
  return answerPage(actor, {
    locale,
    status: typed.codes ? 400 : 200,
    title: translator(locale, "newsDesk")("heading"),
    path: `${news}/drafts/${written.draft.id}`,
    body: await draftView(room, written, typed),
  });
}

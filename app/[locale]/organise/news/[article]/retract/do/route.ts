import { noteInput } from "#domain/articles/input.ts";
import { retractArticle } from "#domain/articles/retract.ts";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../answer-page.tsx";
import { seeOther } from "../../../../answer.ts";
import { postToNews } from "../../../newsroom.ts";
import { readKept, type KeptParams } from "../../read-kept.ts";
import { retractView } from "../view.tsx";

export const POST = postToNews<KeptParams>(async ({ room, params, values }) => {
  const article = await readKept(room, params);
  const { locale, actor, news } = room;
  const { note = "" } = values;
  const read = noteInput.safeParse(note);
  if (!read.success) {
    const code = read.error.issues[0]!.message;
    return answerPage(actor, {
      locale,
      status: 400,
      title: translator(locale, "newsDesk")("retract.submit"),
      path: `${news}/${article.id}/retract`,
      body: retractView(room, article, { note, code }),
    });
  }
  await retractArticle(actor, article.id, note);
  return seeOther(locale, `${news}/${article.id}?done=retracted`);
});

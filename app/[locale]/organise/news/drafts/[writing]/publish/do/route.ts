import { noteInput } from "#domain/articles/input.ts";
import { publishDraft } from "#domain/articles/publish-draft.ts";
import { seeOther } from "../../../../../answer.ts";
import { postToNews } from "../../../../newsroom.ts";
import { readWritten, type DraftParams } from "../../read-written.ts";
import { answerPublishing } from "../answer-publishing.tsx";

export const POST = postToNews<DraftParams>(async ({ room, params, values }) => {
  const written = await readWritten(room, params);
  const { correction = "", seen = "" } = values;
  const isCorrection = correction.trim() !== "";
  const note = noteInput.safeParse(correction);
  if (isCorrection && !note.success) {
    const code = note.error.issues[0]!.message;
    return answerPublishing(room, written, { values, codes: { correction: code } });
  }
  const said = isCorrection ? { seen, correction } : { seen };
  const done = await publishDraft(room.actor, written.draft.id, said);
  if (done.outcome === "incomplete")
    return answerPublishing(room, written, { values, refused: done.codes });
  if (done.outcome === "changed") {
    const codes = { correction: "draftChanged" };
    return answerPublishing(room, written, { values, codes });
  }
  const at = "id" in done ? done.id : written.article!.id;
  return seeOther(room.locale, `${room.news}/${at}?done=${done.outcome}`);
});

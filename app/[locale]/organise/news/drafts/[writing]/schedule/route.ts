import { checkDraft } from "#domain/articles/check-draft.ts";
import { readSchedule } from "#domain/drafts/input.ts";
import { scheduleDraft } from "#domain/drafts/schedule.ts";
import { dayOf } from "#platform/calendar.ts";
import { seeOther } from "../../../../answer.ts";
import { postToNews } from "../../../newsroom.ts";
import { answerPublishing } from "../publish/answer-publishing.tsx";
import { readWritten, type DraftParams } from "../read-written.ts";

export const POST = postToNews<DraftParams>(async ({ room, params, values }) => {
  const written = await readWritten(room, params);
  const { draft, article } = written;
  const read = readSchedule(values, room.actor.at);
  if ("errors" in read) return answerPublishing(room, written, { values, codes: read.errors });
  const checked = checkDraft(draft, read.at, article);
  const refused = checked.kind === "incomplete" ? checked.codes : undefined;
  if (refused) return answerPublishing(room, written, { values, refused });
  if (checked.kind === "article" && checked.input.publishedOn > dayOf(read.at)) {
    return answerPublishing(room, written, { values, codes: { day: "beforeItsDay" } });
  }
  const outcome = await scheduleDraft(room.actor, draft.id, read.at);
  if (outcome === "past")
    return answerPublishing(room, written, { values, codes: { day: "past" } });
  return seeOther(room.locale, `${room.news}/drafts/${draft.id}?done=scheduled`);
});

import { unscheduleDraft } from "#domain/drafts/unschedule.ts";
import { seeOther } from "../../../../answer.ts";
import { postToNews } from "../../../newsroom.ts";
import { readWritten, type DraftParams } from "../read-written.ts";

export const POST = postToNews<DraftParams>(async ({ room, params }) => {
  const { draft } = await readWritten(room, params);
  await unscheduleDraft(room.actor, draft.id);
  return seeOther(room.locale, `${room.news}/drafts/${draft.id}?done=unscheduled`);
});

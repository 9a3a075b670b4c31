import { createDraft } from "#domain/drafts/create.ts";
import { isLocale } from "#platform/locales.ts";
import { seeOther } from "../../../answer.ts";
import { postToNews } from "../../newsroom.ts";
import { readKept, type KeptParams } from "../read-kept.ts";

export const POST = postToNews<KeptParams>(async ({ room, params, values }) => {
  const { id, locale: original } = await readKept(room, params);
  const locale = isLocale(values.language) ? values.language : original;
  const begun = await createDraft(room.actor, { articleId: id, locale });
  const under = "id" in begun ? `/drafts/${begun.id}` : `/${id}`;
  return seeOther(room.locale, room.news + under);
});

import { createDraft } from "#domain/drafts/create.ts";
import { isLocale } from "#platform/locales.ts";
import { seeOther } from "../../answer.ts";
import type { ScopeParams } from "../../scope.ts";
import { postToNews } from "../newsroom.ts";

export const POST = postToNews<ScopeParams>(async ({ room, values }) => {
  const { actor, locale: shown, campaignId, news } = room;
  const locale = isLocale(values.language) ? values.language : shown;
  const begun = await createDraft(actor, { campaignId, locale });
  return seeOther(shown, "id" in begun ? `${news}/drafts/${begun.id}` : news);
});

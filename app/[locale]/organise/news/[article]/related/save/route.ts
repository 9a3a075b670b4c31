import { relatedInput, unrelatedInput } from "#domain/articles/input.ts";
import { relateArticle } from "#domain/articles/relate.ts";
import { unrelateArticle } from "#domain/articles/unrelate.ts";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../answer-page.tsx";
import { seeOther } from "../../../../answer.ts";
import { postToNews, type Newsroom } from "../../../newsroom.ts";
import { readStanding, type KeptParams } from "../../read-kept.ts";
import { readRelated } from "../related-values.ts";
import { relatedView } from "../view.tsx";

export const POST = postToNews<KeptParams>(async ({ room, params, values }) => {
  const article = await readStanding(room, params);
  const { actor, locale, news } = room;
  const codes = await relate(room, article.id, values);
  if (!codes) return seeOther(locale, `${news}/${article.id}?done=related`);
  return answerPage(actor, {
    locale,
    status: 400,
    title: translator(locale, "newsDesk")("article.related"),
    path: `${news}/${article.id}/related`,
    body: await relatedView(room, article, { values, codes }),
  });
});

/** What is wrong with it or, once it is stored, nothing. */
async function relate({ actor }: Newsroom, articleId: number, values: Record<string, string>) {
  const { related, unrelated } = readRelated(values);
  const codes: Record<string, string> = {};
  const rows = relatedInput.safeParse(related);
  for (const { path, message } of rows.error?.issues ?? []) {
    const number = related[Number(path[0] ?? 0)]?.number ?? 1;
    const isReason = path[1] === "reason";
    codes[`${isReason ? "reason" : "address"}-${number}`] ??= isReason ? message : "unknownArticle";
  }
  const others = unrelatedInput.safeParse(unrelated);
  if (!others.success) codes.unrelated = "unknownArticle";
  if (!rows.success || !others.success) return codes;
  const done = await relateArticle(actor, articleId, rows.data);
  if (done.outcome === "unknown") {
    for (const { publishedOn, slug } of done.articles) {
      const at = related.find((one) => one.slug === slug && one.publishedOn === publishedOn);
      codes[`address-${at?.number ?? 1}`] = "unknownArticle";
    }
    return codes;
  }
  const parted = await unrelateArticle(actor, articleId, others.data);
  return parted.outcome === "unknown" ? { unrelated: "unknownArticle" } : undefined;
}

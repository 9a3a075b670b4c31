import { RelatedForm } from "#components/organise/news/related-form.tsx";
import { findSaid, listKeptArticles } from "#domain/versions/queries.ts";
import type { KeptArticle } from "#domain/versions/version.ts";
import type { Newsroom } from "../../newsroom.ts";
import { addressOf, relatedRowsOf } from "./related-values.ts";

type Typed = { values: Record<string, string>; codes: Record<string, string> };

/** What an editor says of the articles related to one, as it is stored or as it was typed. */
export async function relatedView(room: Newsroom, article: KeptArticle, typed?: Typed) {
  const values = typed?.values ?? (await storedValues(article.id));
  const { articles } = await listKeptArticles(room.campaignId);
  return (
    <RelatedForm
      locale={room.locale}
      scope={room}
      path={`${room.news}/${article.id}/related`}
      title={article.title}
      lang={article.locale}
      rows={relatedRowsOf(values)}
      values={values}
      codes={typed?.codes ?? {}}
      others={articles
        .filter(({ id }) => id !== article.id)
        .map((other) => ({ address: addressOf(other), title: other.title }))}
    />
  );
}

async function storedValues(articleId: number): Promise<Record<string, string>> {
  const { related, unrelated } = await findSaid(articleId);
  const rows = related.flatMap((other, index) => [
    [`address-${index + 1}`, addressOf(other)],
    [`reason-${index + 1}`, other.reason],
  ]);
  return { ...Object.fromEntries(rows), unrelated: unrelated.map(addressOf).join("\n") };
}

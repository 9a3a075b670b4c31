import { RetractedArticle } from "#components/news/retracted-article.tsx";
import { articlePath } from "#domain/articles/article.ts";
import { findRetracted } from "#domain/articles/find-retracted.ts";
import { translator } from "#platform/i18n.ts";
import { renderDocument } from "../../../../../../render-document.tsx";
import { plainSiteProps } from "../../../../../../site-props.ts";
import type { ArticleParams } from "../read-article.ts";

/** What stands at the address of an article that has been taken back. Only the front door asks. */
export async function GET(
  _: Request,
  { params }: { params: Promise<ArticleParams> },
): Promise<Response> {
  const { locale, year, month, day, slug } = await params;
  const article = await findRetracted({ publishedOn: `${year}-${month}-${day}`, slug });
  if (!article) return new Response(null, { status: 404 });
  return renderDocument(locale, {
    title: translator(locale, "news")("retracted"),
    status: 410,
    site: await plainSiteProps(locale, articlePath(article)),
    body: <RetractedArticle locale={locale} article={article} />,
  });
}

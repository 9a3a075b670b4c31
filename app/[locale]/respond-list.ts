import { readPlace, type ArticleChoice } from "#domain/articles/article.ts";
import { listArticles } from "#domain/articles/list.ts";
import { representArticles, type ArticleList } from "#domain/articles/represent-articles.ts";
import { respond } from "#platform/formats/respond.ts";

type FormatOf<Params> = { params: Promise<Params & { format: string }> };

/** Answers with the page of a list that a request asks for, in a format. */
export async function respondList(
  request: Request,
  format: string,
  choice: ArticleChoice,
  list: ArticleList,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const [page, before, after] = ["page", "before", "after"].map((name) => query.get(name));
  const place = readPlace({ page, before, after });
  if (!place) return respond(format, undefined);
  const found = await listArticles(choice, list.locale, place);
  return respond(format, representArticles(list, found));
}

/** What answers with a list, made to answer with it as JSON Feed: `…/feed.json`. */
export function feedOf<Params>(
  get: (request: Request, props: FormatOf<Params>) => Promise<Response>,
): typeof get {
  return async (request, { params }) => {
    const given = await params;
    if (given.format !== "json") return respond(given.format, undefined);
    return get(request, { params: Promise.resolve({ ...given, format: "feed" }) });
  };
}

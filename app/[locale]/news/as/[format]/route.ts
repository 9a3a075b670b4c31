import { readPage } from "#domain/articles/article.ts";
import { listArticles } from "#domain/articles/queries.ts";
import { representArticles } from "#domain/articles/representation.ts";
import { respond } from "#platform/formats/respond.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

type Props = { params: Promise<{ locale: Locale; format: string }> };

const formats = ["json", "xml", "atom", "md"];

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { locale, format } = await params;
  const page = readPage(new URL(request.url).searchParams.get("page"));
  if (!page) return respond(format, undefined);
  const title = translator(locale, "site")("news");
  const list = { locale, path: "/news", title, formats };
  return respond(format, representArticles(list, await listArticles({}, locale, page)));
}

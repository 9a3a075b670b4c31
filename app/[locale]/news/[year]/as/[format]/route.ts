import { isKindAddress } from "#domain/articles/article.ts";
import type { Locale } from "#platform/locales.ts";
import { respondArchive } from "../../../archive-formats.ts";
import { respondKind } from "../../../kind-formats.ts";

type Props = { params: Promise<{ locale: Locale; year: string; format: string }> };

/** Behind `/news/` stands a year, or a kind of articles. */
export async function GET(request: Request, props: Props): Promise<Response> {
  const isKind = isKindAddress((await props.params).year);
  return isKind ? respondKind(request, props) : respondArchive(request, props);
}

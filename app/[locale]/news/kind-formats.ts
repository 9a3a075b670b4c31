import { isKindAddress, kindAddresses } from "#domain/articles/article.ts";
import { respond } from "#platform/formats/respond.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { respondList } from "../respond-list.ts";

type Props = { params: Promise<{ locale: Locale; year: string; format: string }> };

/** The articles of one kind in a format. */
export async function respondKind(request: Request, { params }: Props): Promise<Response> {
  const { locale, year: address, format } = await params;
  if (!isKindAddress(address)) return respond(format, undefined);
  const kind = kindAddresses[address];
  const list = {
    locale,
    path: `/news/${address}`,
    title: translator(locale, "news")(`lists.${kind}`),
    formats: ["json", "xml", "atom", "md"],
    about: { kind },
  };
  return respondList(request, format, { kind }, list);
}

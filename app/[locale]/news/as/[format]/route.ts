import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { respondList } from "../../../respond-list.ts";

type Props = { params: Promise<{ locale: Locale; format: string }> };

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { locale, format } = await params;
  const title = translator(locale, "site")("news");
  const formats = ["json", "xml", "atom", "md"];
  return respondList(request, format, {}, { locale, path: "/news", title, formats });
}

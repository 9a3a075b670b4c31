import { defaultLocale, type Locale } from "#platform/locales.ts";
import { writeNamed } from "../../../write-named.ts";

type Props = { params: Promise<{ locale: Locale; name: string; format: string }> };

/** A sitemap names all languages itself, so it has no address in them. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale, name, format } = await params;
  const isSitemap = locale === defaultLocale && format === "xml";
  const written = isSitemap ? await writeNamed(name, new Date()) : undefined;
  if (written === undefined) return new Response(null, { status: 404 });
  return new Response(written, { headers: { "content-type": "application/xml; charset=utf-8" } });
}

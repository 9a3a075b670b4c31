import { isLocale } from "#platform/locales.ts";
import { drawPreview, previewTag } from "#platform/preview-image.ts";
import { findPreview } from "./preview.ts";

type Context = { params: Promise<{ locale: string; slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  const preview = isLocale(locale) ? await findPreview(slug, locale) : undefined;
  if (!preview) return new Response(null, { status: 404 });
  const etag = previewTag(preview);
  const headers = { ETag: etag, "Cache-Control": "public, max-age=600" };
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers });
  const picture = new Uint8Array(await drawPreview(preview));
  return new Response(picture, { headers: { ...headers, "Content-Type": "image/png" } });
}

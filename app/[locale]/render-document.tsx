import { Document } from "#components/page/document.tsx";
import { Site } from "#components/page/site.tsx";
import type { Locale } from "#platform/locales.ts";
import { pageAssets } from "./page-assets.ts";

type Page = {
  title: string;
  status: number;
  site: Omit<Parameters<typeof Site>[0], "children">;
  body: React.ReactNode;
};

/** Answers with a page in the frame of all others and a status, which a page of Next could not set. */
export async function renderDocument(locale: Locale, page: Page): Promise<Response> {
  const { title, status, site, body } = page;
  const { renderToStaticMarkup } = await import("react-dom/server");
  const html = renderToStaticMarkup(
    <Document locale={locale} assets={pageAssets()} head={<Head title={title} />}>
      <Site {...site}>{body}</Site>
    </Document>,
  );
  return new Response(`<!doctype html>${html}`, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}

function Head({ title }: { title: string }) {
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
    </>
  );
}

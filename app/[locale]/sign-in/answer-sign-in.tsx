import type { ReactNode } from "react";
import { Document } from "#components/page/document.tsx";
import { Site } from "#components/page/site.tsx";
import { renderedHeader } from "#platform/http/exchange.ts";
import type { Locale } from "#platform/locales.ts";
import { pageAssets } from "../page-assets.ts";
import { plainSiteProps } from "../site-props.ts";

type Page = {
  locale: Locale;
  status: 200 | 400;
  title: string;
  body: ReactNode;
  /** Where the browser goes on to by itself; a page of another site is reached only so, not by a redirect of a form. */
  onTo?: string;
  setCookies?: string[];
};

/** Answers a post on the way in with a page. */
export async function answerSignIn(page: Page): Promise<Response> {
  const { locale, status, title, body, onTo, setCookies = [] } = page;
  const { renderToStaticMarkup } = await import("react-dom/server");
  const html = renderToStaticMarkup(
    <Document locale={locale} assets={pageAssets()} head={<Head title={title} onTo={onTo} />}>
      <Site {...await plainSiteProps(locale, "/sign-in")}>{body}</Site>
    </Document>,
  );
  const headers = new Headers({ "content-type": "text/html; charset=utf-8" });
  headers.set(renderedHeader, "yes");
  for (const cookie of setCookies) headers.append("set-cookie", cookie);
  return new Response(`<!doctype html>${html}`, { status, headers });
}

function Head({ title, onTo }: { title: string; onTo: string | undefined }) {
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      {onTo && <meta httpEquiv="refresh" content={`0;url=${onTo}`} />}
      <title>{title}</title>
    </>
  );
}

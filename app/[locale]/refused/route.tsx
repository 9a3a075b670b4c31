import { Document } from "#components/page/document.tsx";
import { PlainPage } from "#components/page/plain-page.tsx";
import { Site } from "#components/page/site.tsx";
import { SendAgain } from "#components/signature/send-again.tsx";
import { refusalOf } from "#platform/http/refusal.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { pageAssets } from "../page-assets.ts";
import { plainSiteProps, siteProps } from "../site-props.ts";
import type { Sent, View } from "./sent.ts";
import { viewOf } from "./views.tsx";

type Context = { params: Promise<{ locale: string }> };

/** Renders what was refused with its status, which a page of Next could not set. Only the front door asks. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const locale = (await params).locale as Locale;
  const sent = (await request.json()) as Sent;
  const { title, path, body } = (await viewOf(locale, sent)) ?? plainView(locale, sent);
  // The script that says that it runs, and does the work; pages with a token go without.
  const isSigning = sent.form === "sign" || sent.form === "work";
  const site = await (isSigning ? siteProps : plainSiteProps)(locale, path);
  const { renderToStaticMarkup } = await import("react-dom/server");
  const html = renderToStaticMarkup(
    <Document locale={locale} assets={pageAssets()} head={<Head title={title} />}>
      <Site {...site}>{body}</Site>
    </Document>,
  );
  return new Response(`<!doctype html>${html}`, {
    status: sent.status,
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

function plainView(locale: Locale, { form, status }: Sent): View {
  const t = translator(locale, "refused");
  const known = refusalOf(status).status;
  const words = { title: t(`${known}.title`), lead: t(`${known}.text`) };
  const body =
    form === "again" ? <SendAgain locale={locale} {...words} /> : <PlainPage {...words} />;
  return { title: words.title, path: "/", body };
}

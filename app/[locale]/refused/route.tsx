import { PlainPage } from "#components/page/plain-page.tsx";
import { SendAgain } from "#components/signature/send-again.tsx";
import { refusalOf } from "#platform/http/refusal.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { renderDocument } from "../render-document.tsx";
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
  return renderDocument(locale, { title, status: sent.status, site, body });
}

function plainView(locale: Locale, { form, status }: Sent): View {
  const t = translator(locale, "refused");
  const known = refusalOf(status).status;
  const words = { title: t(`${known}.title`), lead: t(`${known}.text`) };
  const body =
    form === "again" ? <SendAgain locale={locale} {...words} /> : <PlainPage {...words} />;
  return { title: words.title, path: "/", body };
}

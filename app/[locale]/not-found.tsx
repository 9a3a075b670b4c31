import { PlainPage } from "#components/page/plain-page.tsx";
import { Site } from "#components/page/site.tsx";
import { translator } from "#platform/i18n.ts";
import { requestLocale } from "./request-locale.ts";

export default function NotFoundPage() {
  const locale = requestLocale();
  const t = translator(locale, "refused");
  return (
    <Site locale={locale} path="/">
      <PlainPage title={t("404.title")} lead={t("404.text")} />
    </Site>
  );
}

import { sentHole } from "#platform/holes.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { PlainPage } from "../page/plain-page.tsx";

type Props = { locale: Locale; title: string; lead: string };

/** A form that could not be taken, to be sent again: the front door writes into the hole what was typed. */
export function SendAgain({ locale, title, lead }: Props) {
  const t = translator(locale, "refused");
  return (
    <PlainPage title={title} lead={lead}>
      <p>{t("again.lead")}</p>
      {/* Without an action it goes where it went before. */}
      <form method="post">
        {sentHole}
        <button type="submit">{t("again.submit")}</button>
      </form>
    </PlainPage>
  );
}

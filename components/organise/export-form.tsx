import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = { locale: Locale; slug: string; count: number };

export function ExportForm({ locale, slug, count }: Props) {
  const t = translator(locale, "organise");
  return (
    <section className="export" aria-labelledby="export">
      <h2 id="export">{t("export")}</h2>
      <p>{t("exportLead", { count })}</p>
      <form method="post" action={localePath(locale, `/organise/campaigns/${slug}/export`)}>
        <button type="submit">{t("exportButton")}</button>
      </form>
    </section>
  );
}

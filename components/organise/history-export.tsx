import type { HistoryFilter } from "#domain/audit/audit.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Hidden } from "./hidden.tsx";

type Props = { locale: Locale; path: string; filter: HistoryFilter };

/** The history as a file, by the filter that is chosen. */
export function HistoryExport({ locale, path, filter }: Props) {
  const t = translator(locale, "history");
  const chosen = Object.entries(filter).filter((entry): entry is [string, string] => !!entry[1]);
  return (
    <section className="export" aria-labelledby="export">
      <h2 id="export">{t("export")}</h2>
      <p>{t("exportLead")}</p>
      <form method="post" action={localePath(locale, `${path}/export`)}>
        <Hidden values={Object.fromEntries(chosen)} />
        <p className="acts">
          <button type="submit" name="format" value="csv">
            {t("csv")}
          </button>
          <button type="submit" name="format" value="json" className="plain">
            {t("json")}
          </button>
        </p>
      </form>
    </section>
  );
}

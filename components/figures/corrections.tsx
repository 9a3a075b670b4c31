import type { TallyCorrection } from "#domain/tally/tally.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { change, dayName } from "./formats.ts";
import { NumberTable } from "./number-table.tsx";

type Props = { locale: Locale; corrections: readonly TallyCorrection[] };

/** The ledger of every fall of the count and every return, newest first. */
export function Corrections({ locale, corrections }: Props) {
  const t = translator(locale, "figures");
  const rows = corrections.map(({ day, reason, gained, lost }) => ({
    name: t(`reasons.${reason}`),
    cells: [dayName(locale, day, "short"), change(locale, gained - lost)],
  }));
  return (
    <section className="figure">
      <h2>{t("corrections")}</h2>
      <p>{rows.length === 0 ? t("noCorrections") : t("correctionsLead")}</p>
      {rows.length > 0 && (
        <NumberTable
          name={t("corrections")}
          columns={[t("reason"), t("day"), t("net")]}
          rows={rows}
        />
      )}
    </section>
  );
}

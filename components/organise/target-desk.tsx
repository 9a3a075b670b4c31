import { countryName } from "#components/figures/formats.ts";
import { targetsPath } from "#domain/targets/target.ts";
import { countries } from "#platform/countries.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Hidden } from "./hidden.tsx";
import { Mistakes } from "./mistakes.tsx";
import { SectionHead, type HeadedCampaign } from "./section-head.tsx";
import { columnLabels, TargetRow, type TypedRow } from "./target-row.tsx";
import { inPlace, saidWrong } from "./wrong.ts";

export type TargetsDone = { added: number; changed: number; removed: number };

type Props = {
  locale: Locale;
  campaign: HeadedCampaign;
  rows: readonly TypedRow[];
  page: number;
  pages: number;
  done?: TargetsDone;
};

/** Everybody a campaign asks, as a table to be edited, a page of it at a time. */
export function TargetDesk({ locale, campaign, rows, page, pages, done }: Props) {
  const t = translator(locale, "targetDesk");
  const desk = `/organise${targetsPath(campaign)}`;
  const isEmpty = rows.every(({ seen }) => seen === "");
  return (
    <>
      <SectionHead
        {...{ locale, campaign }}
        title={t("heading")}
        lead={t("lead")}
        done={done && t("done", done)}
      />
      <p className="desk-links">
        <a href={localePath(locale, `${desk}/import`)}>{t("toImport")}</a>
        <a href={localePath(locale, `${desk}/export`)}>{t("toExport")}</a>
        <a href={localePath(locale, targetsPath(campaign))}>{t("toBoard")}</a>
      </p>
      {isEmpty && <p className="note">{t("none")}</p>}
      <form method="post" action={localePath(locale, `${desk}/save`)} noValidate className="rows">
        <Mistakes locale={locale} mistakes={mistakesOf(locale, rows)} />
        <Hidden values={{ page: String(page), keys: rows.map(({ key }) => key).join(" ") }} />
        <ol>
          {rows.map((row) => (
            <TargetRow key={row.key} locale={locale} row={row} />
          ))}
        </ol>
        <p className="acts">
          <button type="submit">{t("save")}</button> <span className="hint">{t("saveHint")}</span>
        </p>
        <datalist id="countries">
          {countries.map((code) => (
            <option key={code}>{countryName(locale, code)}</option>
          ))}
        </datalist>
      </form>
      <Pages locale={locale} path={desk} page={page} pages={pages} />
    </>
  );
}

function mistakesOf(locale: Locale, rows: readonly TypedRow[]) {
  const t = translator(locale, "targetDesk");
  const labels = columnLabels(locale);
  return rows.flatMap(({ key, typed, codes, theirs }) => {
    const name = typed.name || t("newRow");
    const inCells = Object.entries(codes).map(([column, code]) =>
      inPlace(
        `${column}-${key}`,
        `${name}, ${labels[column as keyof typeof labels]}`,
        saidWrong(locale, code),
      ),
    );
    if (theirs === undefined) return inCells;
    return [inPlace(`name-${key}`, name, saidWrong(locale, "changed")), ...inCells];
  });
}

type PagesProps = { locale: Locale; path: string; page: number; pages: number };

function Pages({ locale, path, page, pages }: PagesProps) {
  const t = translator(locale, "targetDesk");
  if (pages < 2) return null;
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return (
    <nav className="periods" aria-label={t("pages")}>
      {numbers.map((number) => (
        <a
          key={number}
          href={localePath(locale, number === 1 ? path : `${path}?page=${number}`)}
          aria-current={number === page ? "page" : undefined}
        >
          {t("page", { number })}
        </a>
      ))}
    </nav>
  );
}

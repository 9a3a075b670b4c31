import type { Mistake } from "#components/signature/error-summary.tsx";
import type { HistoryFilter } from "#domain/audit/audit.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { HistoryExport } from "./history-export.tsx";
import { HistoryForm, type Choice } from "./history-form.tsx";
import { HistoryTable, type HistoryLine } from "./history-table.tsx";
import { SectionHead, type HeadedCampaign } from "./section-head.tsx";

type Props = {
  locale: Locale;
  /** The page's own path, without language and filter. */
  path: string;
  /** Without one it is the history of the whole installation. */
  campaign: HeadedCampaign | undefined;
  lines: readonly HistoryLine[];
  filter: HistoryFilter;
  /** What stands in the fields, as it was typed. */
  typed: Record<string, string>;
  mistakes: Mistake[];
  organisers: readonly Choice[];
  acts: readonly Choice[];
  signersActs: readonly Choice[];
  /** The key of the page after this one, and of this one. */
  next: number | undefined;
  before: number | undefined;
  isExportOffered: boolean;
};

/** Who did what when: a filter, the lines, and the way to older ones and out. */
export function History({ locale, path, campaign, lines, filter, ...rest }: Props) {
  const { next, before, isExportOffered, typed, ...form } = rest;
  const t = translator(locale, "history");
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <>
      <SectionHead {...{ locale, campaign }} title={t("title")} lead={t("lead")} />
      <HistoryForm locale={locale} path={path} typed={typed} isFiltered={isFiltered} {...form} />
      {lines.length === 0 ? (
        <p className="apart">{isFiltered ? t("nothing") : t("empty")}</p>
      ) : (
        <HistoryTable locale={locale} lines={lines} isEverything={campaign === undefined} />
      )}
      <Pages locale={locale} path={path} filter={filter} next={next} before={before} />
      {isExportOffered && <HistoryExport locale={locale} path={path} filter={filter} />}
    </>
  );
}

type PagesProps = Pick<Props, "locale" | "path" | "filter" | "next" | "before">;

function Pages({ locale, path, filter, next, before }: PagesProps) {
  const t = translator(locale, "history");
  if (!next && !before) return null;
  const address = (key?: number) => {
    const given = Object.entries({ ...filter, before: key }).filter(([, value]) => value);
    const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
    return localePath(locale, path) + (query.size > 0 ? `?${query}` : "");
  };
  return (
    <nav className="pager" aria-label={t("pages")}>
      {before && (
        <a rel="prev" href={address()}>
          {t("newest")}
        </a>
      )}
      {next && (
        <a rel="next" href={address(next)}>
          {t("older")}
        </a>
      )}
    </nav>
  );
}

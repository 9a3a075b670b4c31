import { targetName } from "#components/campaign/target-name.ts";
import { countryName } from "#components/figures/formats.ts";
import {
  targetsPath,
  type ImportPlan,
  type Target,
  type TargetColumn,
} from "#domain/targets/target.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Hidden } from "./hidden.tsx";
import { SectionHead, type HeadedCampaign } from "./section-head.tsx";
import { columnLabels, inWords } from "./target-row.tsx";

type Props = {
  locale: Locale;
  campaign: HeadedCampaign;
  plan: ImportPlan;
  /** The table as it was read, and the mark of what it is laid over. */
  table: string;
  seen: string;
  /** Somebody has changed the targets since this was looked at. */
  isMoved?: boolean;
};

/** What an import would do, before it does it. */
export function ImportPreview({ locale, campaign, plan, table, seen, isMoved }: Props) {
  const t = translator(locale, "targetImport");
  const desk = `/organise${targetsPath(campaign)}`;
  const { added, changed, unchanged, kept } = plan;
  const isIdle = added.length + changed.length === 0;
  return (
    <>
      <SectionHead locale={locale} campaign={campaign} title={t("preview")} />
      {isMoved && (
        <p className="note" role="alert">
          {t("moved")}
        </p>
      )}
      <p className="lead">{t("sum", { added: added.length, changed: changed.length })}</p>
      <p className="hint">{t("rest", { unchanged, kept })}</p>
      {changed.length > 0 && (
        <section aria-labelledby="changed" className="begin">
          <h2 id="changed">{t("changed")}</h2>
          <ul className="entries">
            {changed.map(({ before, after, columns }) => (
              <li key={before.id}>
                <strong dir="auto">{targetName(locale, before)}</strong>
                {columns.map((column) => (
                  <Change key={column} {...{ locale, column, before, after }} />
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {added.length > 0 && (
        <section aria-labelledby="added" className="begin">
          <h2 id="added">{t("added")}</h2>
          <ul className="entries">
            {added.map((target) => (
              <li key={target.name + target.country} dir="auto">
                {inWords(locale, target)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <form
        method="post"
        action={localePath(locale, `${desk}/import/read`)}
        encType="multipart/form-data"
      >
        <Hidden values={{ seen }} />
        <textarea name="table" defaultValue={table} hidden aria-label={t("table")} />
        <p className="acts">
          {!isIdle && (
            <button type="submit" name="sure" value="yes">
              {t("import")}
            </button>
          )}
          <button type="submit" name="again" value="yes" className="plain">
            {t("again")}
          </button>{" "}
          <a href={localePath(locale, desk)}>{translator(locale, "desk")("back")}</a>
        </p>
      </form>
    </>
  );
}

type ChangeProps = { locale: Locale; column: TargetColumn; before: Target; after: Target };

function Change({ locale, column, before, after }: ChangeProps) {
  const cell = (target: Target) => cellInWords(locale, column, target);
  return (
    <p className="meta" dir="auto">
      {columnLabels(locale)[column]}: <del>{cell(before)}</del> → <ins>{cell(after)}</ins>
    </p>
  );
}

function cellInWords(locale: Locale, column: TargetColumn, target: Target): string {
  if (column === "kind") return translator(locale, "board")(`kinds.${target.kind}`);
  if (column === "status") return translator(locale, "campaign")(`status.${target.status}`);
  const value = target[column] ?? translator(locale, "targetImport")("nothing");
  return column === "country" && target.country ? countryName(locale, target.country) : value;
}

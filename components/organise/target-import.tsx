import { Field } from "#components/signature/field.tsx";
import type { FileProblem } from "#domain/targets/input.ts";
import { targetColumns, targetKinds, targetsPath, targetStatuses } from "#domain/targets/target.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Mistakes } from "./mistakes.tsx";
import { SectionHead, type HeadedCampaign } from "./section-head.tsx";
import { saidWrong } from "./wrong.ts";

type Props = {
  locale: Locale;
  campaign: HeadedCampaign;
  /** The table as text, to be mended. */
  table?: string;
  problems?: readonly FileProblem[];
};

/** How a table of targets is brought in: as a file or as text; what is wrong is named by row and column. */
export function TargetImport({ locale, campaign, table, problems = [] }: Props) {
  const t = translator(locale, "targetImport");
  const desk = `/organise${targetsPath(campaign)}`;
  const mistakes = problems.map((problem) => ({ field: "table", message: where(locale, problem) }));
  return (
    <>
      <SectionHead locale={locale} campaign={campaign} title={t("heading")} lead={t("lead")} />
      <p className="desk-links">
        <a href={localePath(locale, desk)}>{t("back")}</a>
        <a href={localePath(locale, `${desk}/export`)}>{t("toExport")}</a>
      </p>
      <form
        method="post"
        action={localePath(locale, `${desk}/import/read`)}
        encType="multipart/form-data"
        noValidate
      >
        <Mistakes locale={locale} mistakes={mistakes} />
        <Field id="file" label={t("file")} hint={t("fileHint")}>
          {(wiring) => <input type="file" name="file" accept=".csv,text/csv" {...wiring} />}
        </Field>
        <Field
          id="table"
          label={t("table")}
          hint={t("tableHint")}
          errors={mistakes.slice(0, 1).map(({ message }) => message)}
        >
          {(wiring) => (
            <textarea
              name="table"
              rows={8}
              dir="ltr"
              wrap="off"
              className="csv"
              defaultValue={table}
              {...wiring}
            />
          )}
        </Field>
        <p className="acts">
          <button type="submit">{t("look")}</button>
        </p>
      </form>
      <section aria-labelledby="columns" className="begin">
        <h2 id="columns">{t("columns")}</h2>
        <p>
          <code>{targetColumns.join(",")}</code>
        </p>
        <ul className="list">
          <li>{t("kindColumn", { values: targetKinds.join(", ") })}</li>
          <li>{t("statusColumn", { values: targetStatuses.join(", ") })}</li>
          <li>{t("countryColumn")}</li>
          <li>{t("dayColumns")}</li>
          <li>{t("emptyColumns")}</li>
        </ul>
      </section>
    </>
  );
}

/** `Row 7, country: …` */
function where(locale: Locale, { row, column, code }: FileProblem): string {
  const t = translator(locale, "targetImport");
  const message = saidWrong(locale, code);
  return column ? t("inColumn", { row, column, message }) : t("inRow", { row, message });
}

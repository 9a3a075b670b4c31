import { Choice } from "#components/signature/choice.tsx";
import type { PaperFile } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, locales } from "#platform/locales.ts";
import { languageName } from "../page/language-name.ts";
import { megabytes } from "./megabytes.ts";
import { UploadZone } from "./upload-zone.tsx";
import { saidWrong } from "./wrong.ts";

type Props = {
  locale: Locale;
  /** Begins the names of its fields; `sent-paper.ts` reads them. */
  name: string;
  paper: PaperFile | null;
  /** Where papers of this news are added, without language. */
  action: string;
  codes?: Record<string, string>;
};

/** The PDF of a paper, and the language that it is written in. */
export function PaperField({ locale, name, paper, action, codes = {} }: Props) {
  const t = translator(locale, "uploads");
  const id = (field: string) => `${name}-${field}`;
  const code = codes[id("sent")];
  return (
    <fieldset className="picture" id={name}>
      <legend>{t("paper")}</legend>
      <input type="hidden" id={id("file")} name={id("file")} defaultValue={paper?.file ?? ""} />
      {paper && (
        <p>
          <a href={`/${paper.file}`}>{t("paperHere", { size: megabytes(locale, paper.bytes) })}</a>
        </p>
      )}
      <UploadZone
        locale={locale}
        id={id("sent")}
        kind="paper"
        label={t("paperFile")}
        hint={t("paperHint")}
        errors={code ? [saidWrong(locale, code)] : []}
        action={action}
        into={id("file")}
      />
      {paper && <Choice id={id("drop")} label={t("paperLeaveOut")} />}
      <div className="field">
        <label htmlFor={id("locale")}>{t("paperLanguage")}</label>
        <select id={id("locale")} name={id("locale")} defaultValue={paper?.locale ?? locale}>
          {locales.map((language) => (
            <option key={language} value={language} lang={language}>
              {languageName(language)}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}

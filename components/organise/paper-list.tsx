import { fileOf, type Upload } from "#domain/uploads/upload.ts";
import { translator } from "#platform/i18n.ts";
import { calendarOf, type Locale, localePath } from "#platform/locales.ts";
import { megabytes } from "./megabytes.ts";

type Props = { locale: Locale; path: string; papers: Upload[] };

/** Papers by the day they were added; how one was called on somebody's machine is kept nowhere. */
export function PaperList({ locale, path, papers }: Props) {
  const t = translator(locale, "uploads");
  const format = new Intl.DateTimeFormat(calendarOf(locale), {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  if (papers.length === 0) return null;
  return (
    <ul className="entries">
      {papers.map((upload) => {
        const at = format.format(upload.uploadedAt);
        return (
          <li key={upload.id}>
            <a href={`/${fileOf(upload)}`}>{t("paperOf", { at })}</a>{" "}
            <span className="hint">PDF, {megabytes(locale, upload.bytes)}</span>{" "}
            <a href={localePath(locale, `${path}/${upload.id}/remove`)}>{t("toRemovePaper")}</a>
          </li>
        );
      })}
    </ul>
  );
}

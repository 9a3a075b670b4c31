import { fileOf, markdownOf, type Upload } from "#domain/uploads/upload.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { uploadKey } from "#platform/picture-address.ts";
import { ConfirmLink } from "./confirm-link.tsx";
import { DoneNote } from "./done-note.tsx";
import { FocalPoint } from "./focal-point.tsx";
import { Mistakes } from "./mistakes.tsx";
import { TextField } from "./text-field.tsx";
import { mistakesIn } from "./wrong.ts";

type Props = {
  locale: Locale;
  /** Where the library begins, without language. */
  path: string;
  upload: Upload;
  values: Record<string, string>;
  codes?: Record<string, string>;
  done?: string | undefined;
};

/** One picture: what is said of it, the point that stays in sight, and how a text shows it. */
export function PictureDesk({ locale, path, upload, values, codes = {}, done }: Props) {
  const t = translator(locale, "uploads");
  const own = `${path}/${upload.id}`;
  const picture = { ...upload, file: fileOf(upload), width: upload.width!, height: upload.height! };
  const labels = { alt: t("words.alt"), credit: t("words.credit") };
  const points = { "focal-x": t("focal-x"), "focal-y": t("focal-y") };
  const shown = { alt: values.alt || t("words.alt"), caption: t("words.caption") };
  return (
    <>
      <p className="desk-links">
        <a href={localePath(locale, path)}>{t("pictures.name")}</a>
      </p>
      <h1>{t("pictureTitle")}</h1>
      {done && <DoneNote>{done}</DoneNote>}
      <form
        className="desk-form"
        method="post"
        action={localePath(locale, `${own}/describe`)}
        noValidate
      >
        <Mistakes locale={locale} mistakes={mistakesIn(locale, { ...labels, ...points }, codes)} />
        <FocalPoint
          {...{ locale, picture, codes }}
          name="focal"
          x={values["focal-x"] ?? ""}
          y={values["focal-y"] ?? ""}
        />
        {(["alt", "credit"] as const).map((word) => (
          <TextField
            key={word}
            locale={locale}
            id={word}
            label={labels[word]}
            hint={t(`hints.${word}`)}
            value={values[word]}
            code={codes[word]}
          />
        ))}
        <p className="acts">
          <button type="submit">{translator(locale, "desk")("save")}</button>
        </p>
      </form>
      <p>{t("inText")}</p>
      <pre className="in-text" dir="ltr" tabIndex={0} role="region" aria-label={t("inText")}>
        {markdownOf(uploadKey(upload.file)!, shown)}
      </pre>
      <ConfirmLink locale={locale} path={`${own}/remove`} label={t("toRemove")} />
    </>
  );
}

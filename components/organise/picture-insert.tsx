import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { TextField } from "./text-field.tsx";
import { UploadZone } from "./upload-zone.tsx";
import { saidWrong } from "./wrong.ts";

type Props = {
  locale: Locale;
  /** Begins the names of its fields, and is the name of its button; `inserted-picture.ts` reads them. */
  name: string;
  /** The id of the text that it is put into. */
  text: string;
  /** Where pictures of this news are added, without language. */
  action: string;
  values?: Record<string, string>;
  codes?: Record<string, string>;
};

/**
 * Puts a picture into a text: where `desk.js` runs at the cursor, by choosing it here, or by dropping it on the text or
 * pasting it into it; without, at the end of the text, by a press of the button.
 */
export function PictureInsert({ locale, name, text, action, values = {}, codes = {} }: Props) {
  const t = translator(locale, "uploads");
  const id = (field: string) => `${name}-${field}`;
  const sent = codes[id("sent")];
  const hasFields = Object.keys({ ...values, ...codes }).some((key) => key.startsWith(`${name}-`));
  return (
    <details className="picture-insert" id={name} open={hasFields}>
      <summary>{t("insert")}</summary>
      <p className="hint">{t("insertHint")}</p>
      <input type="hidden" id={id("file")} name={id("file")} defaultValue={values[id("file")]} />
      <UploadZone
        locale={locale}
        id={id("sent")}
        kind="picture"
        label={t("file")}
        hint={t("fileHint")}
        errors={sent ? [saidWrong(locale, sent)] : []}
        action={action}
        into={id("file")}
        preview={id("preview")}
        text={text}
      />
      <img className="inserted-preview" id={id("preview")} alt="" hidden />
      {(["alt", "caption"] as const).map((word) => (
        <TextField
          key={word}
          locale={locale}
          id={id(word)}
          label={t(`words.${word}`)}
          hint={t(`hints.${word}`)}
          value={values[id(word)]}
          code={codes[id(word)]}
        />
      ))}
      <p className="acts">
        <button type="submit" name={name} value="yes" data-insert={name} data-text={text}>
          {t("insertSubmit")}
        </button>
      </p>
    </details>
  );
}

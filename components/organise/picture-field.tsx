import { Choice } from "#components/signature/choice.tsx";
import type { Picture } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { FocalPoint } from "./focal-point.tsx";
import { TextField } from "./text-field.tsx";
import { UploadZone } from "./upload-zone.tsx";
import { saidWrong } from "./wrong.ts";

type Props = {
  locale: Locale;
  /** Begins the names and ids of all fields; `sent-picture.ts` reads them: `picture-file`, `picture-alt` … */
  name: string;
  /** The picture as it stands in the draft, with its words as they were typed. */
  picture: Picture | null;
  /** Where pictures of this news are added, without language: `/organise/campaigns/<slug>/pictures/add`. */
  action: string;
  /** What is wrong, by the names of the fields. */
  codes?: Record<string, string>;
};

/**
 * The picture above an article: a file that is sent with the form or at once, what is seen on it, its caption, whose it
 * is, and the point that stays in sight. A form that comes back keeps it by its path in a hidden field.
 */
export function PictureField({ locale, name, picture, action, codes = {} }: Props) {
  const t = translator(locale, "uploads");
  const id = (field: string) => `${name}-${field}`;
  const code = codes[id("sent")];
  const words = { alt: "", caption: "", credit: "", ...picture };
  const { x, y } = picture?.focal ?? { x: 50, y: 50 };
  return (
    <fieldset className="picture" id={name}>
      <legend>{t("above")}</legend>
      <input type="hidden" id={id("file")} name={id("file")} defaultValue={picture?.file ?? ""} />
      <UploadZone
        locale={locale}
        id={id("sent")}
        kind="picture"
        label={t(picture ? "another" : "file")}
        hint={t("fileHint")}
        errors={code ? [saidWrong(locale, code)] : []}
        action={action}
        into={id("file")}
        preview={id("preview")}
      />
      {picture && <Choice id={id("drop")} label={t("leaveOut")} />}
      {(["alt", "caption", "credit"] as const).map((word) => (
        <TextField
          key={word}
          locale={locale}
          id={id(word)}
          label={t(`words.${word}`)}
          hint={t(`hints.${word}`)}
          value={words[word]}
          code={codes[id(word)]}
        />
      ))}
      <FocalPoint {...{ locale, name, picture, codes }} x={String(x)} y={String(y)} />
    </fieldset>
  );
}

import { inLanguage } from "#components/page/in-language.ts";
import { Field } from "#components/signature/field.tsx";
import { pictureTextLimits, type PictureField } from "#domain/pictures/input.ts";
import { translator } from "#platform/i18n.ts";
import { direction, type Locale, localePath } from "#platform/locales.ts";
import { LimitedField } from "./limited-field.tsx";
import { Mistakes } from "./mistakes.tsx";

export type PictureErrors = Partial<Record<PictureField | "picture", string>>;

type Props = {
  locale: Locale;
  /** The language of what is said of it. */
  lang: Locale;
  action: string;
  values: Record<string, string>;
  errors?: PictureErrors;
  seen: string;
  hasPicture: boolean;
};

const fields = ["picture", "alt", "credit"] as const;

export function PictureForm({
  locale,
  lang,
  action,
  values,
  errors = {},
  seen,
  hasPicture,
}: Props) {
  const t = translator(locale, "picture");
  const desk = translator(locale, "desk");
  const messageOf = (name: keyof PictureErrors) => t(`errors.${errors[name] as "kind"}`);
  const mistakes = fields
    .filter((name) => errors[name])
    .map((name) => ({
      field: name,
      message: desk("named", { name: t(`names.${name}`), message: messageOf(name) }),
    }));
  const field = (id: keyof PictureErrors) => ({
    id,
    label: t(`names.${id}`),
    hint: t(`hints.${id}`),
    errors: errors[id] ? [messageOf(id)] : [],
  });
  const written = (name: PictureField) => ({
    name,
    defaultValue: values[name] ?? "",
    ...inLanguage(locale, lang),
    dir: direction(lang),
  });
  return (
    <form
      className="desk-form"
      method="post"
      action={localePath(locale, action)}
      encType="multipart/form-data"
      noValidate
    >
      <Mistakes locale={locale} mistakes={mistakes} />
      <input type="hidden" name="seen" value={seen} />
      <Field {...field("picture")}>
        {(wiring) => (
          <input type="file" name="picture" accept="image/jpeg,image/png,image/webp" {...wiring} />
        )}
      </Field>
      {(["alt", "credit"] as const).map((name) => (
        <LimitedField
          key={name}
          locale={locale}
          {...field(name)}
          limit={pictureTextLimits[name]}
          value={values[name] ?? ""}
        >
          {(wiring) => <input {...written(name)} {...wiring} />}
        </LimitedField>
      ))}
      <button type="submit">{hasPicture ? desk("save") : t("submit")}</button>
    </form>
  );
}

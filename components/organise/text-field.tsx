import { Field } from "#components/signature/field.tsx";
import type { Locale } from "#platform/locales.ts";
import { saidWrong } from "./wrong.ts";

type Props = {
  locale: Locale;
  /** Its name in the form, and its id. */
  id: string;
  label: string;
  hint?: string;
  value?: string;
  code?: string;
  type?: "text" | "date" | "time" | "url" | "file";
  /** The id of a list of values that are offered. */
  list?: string;
  /** So many lines, when it has more than one. */
  rows?: number;
  /** The language of what is written in it, where it is not that of the page. */
  lang?: Locale;
};

/** A field of the workspace as it was typed, with what is wrong with it. */
export function TextField({ locale, id, label, hint, value, code, ...control }: Props) {
  const { type = "text", list, rows, lang } = control;
  const errors = code ? [saidWrong(locale, code)] : [];
  // Addresses and numbers run from left to right in every language; words find their own way.
  const dir = type === "text" ? "auto" : "ltr";
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      {(wiring) =>
        rows ? (
          <textarea {...{ rows, lang }} name={id} dir="auto" defaultValue={value} {...wiring} />
        ) : (
          <input {...{ type, list, dir, lang }} name={id} defaultValue={value} {...wiring} />
        )
      }
    </Field>
  );
}

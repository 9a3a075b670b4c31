import { Field } from "#components/signature/field.tsx";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = {
  locale: Locale;
  /** The id of the file's field, and its name in the form. */
  id: string;
  kind: "picture" | "paper";
  label: string;
  hint: string;
  errors?: string[];
  /** Where the file is sent, without language. */
  action: string;
  /**
   * Where the script puts what it was answered: the ids of a hidden field and of an image. Without them it goes to
   * the page of what was added.
   */
  into?: string | undefined;
  preview?: string | undefined;
  /** The id of a text: what is dropped on it or pasted into it comes here. */
  text?: string | undefined;
};

export const accepted = {
  picture: "image/jpeg,image/png,image/webp",
  paper: "application/pdf",
} as const;

/**
 * A file to be sent along with its form or, where `desk.js` runs, at once: chosen, dropped here or pasted, with
 * its progress and a way to stop it.
 */
export function UploadZone({ locale, id, kind, label, hint, errors, action, ...targets }: Props) {
  const t = translator(locale, "uploads");
  const { into, preview, text } = targets;
  return (
    <div
      className="upload-zone"
      data-upload={localePath(locale, action)}
      data-into={into}
      data-preview={preview}
      data-text={text}
      data-sending={t("sending", { file: "{file}", percent: "{percent}" })}
      data-writing={t("writing", { file: "{file}" })}
      data-here={t("here", { file: "{file}" })}
      data-stopped={t("stopped")}
      data-lost={t("lost")}
    >
      <Field id={id} label={label} hint={hint} {...(errors && { errors })}>
        {(wiring) => <input type="file" name={id} accept={accepted[kind]} {...wiring} />}
      </Field>
      <p className="hint" data-offer hidden>
        {t("offer")}
      </p>
      <p role="status" data-said />
      <p className="acts" data-stop hidden>
        <button type="button">{t("stop")}</button>
      </p>
    </div>
  );
}

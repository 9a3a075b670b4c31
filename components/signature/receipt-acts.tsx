import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import type { Mistake } from "./error-summary.tsx";
import { Field } from "./field.tsx";
import { messagesOf } from "./mistakes.ts";
import type { Signed } from "./signed-facts.tsx";

type Props = {
  locale: Locale;
  token: string;
  signed: Signed;
  /** What was sent to be corrected, and what is wrong with it. */
  values?: Record<string, string>;
  mistakes: Mistake[];
};

/** Showing or hiding the name, and correcting what was typed. */
export function ReceiptActs({ locale, token, signed, values, mistakes }: Props) {
  const t = translator(locale, "receipt");
  const address = localePath(locale, `/signatures/${token}`);
  const act = signed.isNameShown ? "hide" : "show";
  const given = mistakes.length > 0 && values ? values : signed;
  const field = (id: "name" | "town" | "comment") => ({
    id,
    label: t(id),
    errors: messagesOf(mistakes, id),
  });
  return (
    <>
      <form method="post" action={address}>
        <input type="hidden" name="act" value={act} />
        <button type="submit" className="plain">
          {t(act)}
        </button>
      </form>
      <details open={mistakes.length > 0}>
        <summary>{t("correct")}</summary>
        <form method="post" action={address} noValidate>
          <input type="hidden" name="act" value="correct" />
          <Field {...field("name")}>
            {(wiring) => (
              <input name="name" autoComplete="name" defaultValue={given.name} {...wiring} />
            )}
          </Field>
          <Field {...field("town")}>
            {(wiring) => <input name="town" defaultValue={given.town} {...wiring} />}
          </Field>
          <Field {...field("comment")}>
            {(wiring) => (
              <textarea name="comment" rows={3} defaultValue={given.comment} {...wiring} />
            )}
          </Field>
          <p className="hint">{t("correctHint")}</p>
          <button type="submit" className="plain">
            {t("save")}
          </button>
        </form>
      </details>
    </>
  );
}

import { Field } from "#components/signature/field.tsx";
import type { RemovalReason } from "#domain/signatures/signature.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

const reasons: readonly RemovalReason[] = [
  "automated",
  "duplicate",
  "not a person",
  "on request",
  "other",
];

type Props = { locale: Locale; id: string; value?: string | undefined; errors?: string[] };

/** Why something is removed, in the words of the public ledger. */
export function ReasonField({ locale, id, value = "", errors = [] }: Props) {
  const t = translator(locale, "moderation");
  return (
    <Field id={id} label={t("reason")} errors={errors}>
      {(wiring) => (
        <select name="reason" defaultValue={value} {...wiring}>
          <option value="">{t("chooseReason")}</option>
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {translator(locale, "figures")(`reasons.${reason}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

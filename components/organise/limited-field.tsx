import type { ReactNode } from "react";
import { Field } from "#components/signature/field.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

type Wiring = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

type Props = {
  locale: Locale;
  id: string;
  label: string;
  hint?: string;
  errors?: string[];
  /** How many characters it may have at most. */
  limit: number;
  /** What is written in it now. */
  value: string;
  /** Renders the control itself, with the attributes that tie it to what is said about it. */
  children: (wiring: Wiring) => ReactNode;
};

/** A field that says how long it may be and how much of that is left; `desk.js` keeps the number current. */
export function LimitedField({ locale, limit, value, children, ...field }: Props) {
  const t = translator(locale, "desk");
  const leftId = `${field.id}-left`;
  const left = limit - value.length;
  return (
    <Field {...field}>
      {({ "aria-describedby": describedBy, ...wiring }) => (
        <>
          {children({ ...wiring, "aria-describedby": `${describedBy ?? ""} ${leftId}`.trim() })}
          <p className="hint left" id={leftId}>
            {t("left", { limit })}{" "}
            <output htmlFor={field.id} data-limit={limit} className={left < 0 ? "over" : undefined}>
              {left.toLocaleString(locale)}
            </output>
          </p>
        </>
      )}
    </Field>
  );
}

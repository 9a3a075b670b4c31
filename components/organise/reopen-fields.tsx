import { zoneInWords } from "#components/page/instant-in-words.ts";
import { Field } from "#components/signature/field.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

type Props = {
  locale: Locale;
  timeZone: string;
  values: Record<string, string>;
  problem?: { field: string; message: string } | undefined;
};

/** Until when a campaign is opened again, if there is to be an end. */
export function ReopenFields({ locale, timeZone, values, problem }: Props) {
  const t = translator(locale, "terms");
  const field = (id: "closes_on" | "closes_at") => ({
    id,
    label: t(`names.${id}`),
    hint: id === "closes_on" ? t("hints.closes_on") : t("inZone", { zone: zoneInWords(timeZone) }),
    errors: problem?.field === id ? [problem.message] : [],
  });
  return (
    <div className="pair">
      <Field {...field("closes_on")}>
        {(wiring) => (
          <input type="date" name="closes_on" defaultValue={values.closes_on} {...wiring} />
        )}
      </Field>
      <Field {...field("closes_at")}>
        {(wiring) => (
          <input type="time" name="closes_at" defaultValue={values.closes_at} {...wiring} />
        )}
      </Field>
    </div>
  );
}

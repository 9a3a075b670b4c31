import { countryName } from "#components/figures/formats.ts";
import type { Mistake } from "#components/signature/error-summary.tsx";
import { Field } from "#components/signature/field.tsx";
import { countries } from "#platform/countries.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath, locales } from "#platform/locales.ts";
import { Mistakes } from "./mistakes.tsx";

type Props = {
  locale: Locale;
  path: string;
  typed: Record<string, string>;
  mistakes: Mistake[];
};

const states = ["held", "removed", "counted"] as const;
const channels = ["web", "embed", "paper", "share"] as const;

/** Which signatures are looked at; a form that only looks, so its choice stands in the address. */
export function SignatureFilter({ locale, path, typed, mistakes }: Props) {
  const t = translator(locale, "moderation");
  const channelNames = translator(locale, "figures");
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  const named = (names: [string, string][]) =>
    names.toSorted(([, one], [, other]) => one.localeCompare(other, locale));
  const errorsOf = (id: string) =>
    mistakes.filter(({ field }) => field === id).map(({ message }) => message);
  return (
    <form
      className="filter"
      method="get"
      action={localePath(locale, path)}
      aria-label={t("filter")}
      noValidate
    >
      <Mistakes locale={locale} mistakes={mistakes} />
      <Field id="state" label={t("state")}>
        {(wiring) => (
          <select name="state" defaultValue={typed.state ?? "held"} {...wiring}>
            {states.map((state) => (
              <option key={state} value={state}>
                {t(`states.${state}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Choice
        {...{ locale, typed }}
        name="country"
        options={named(countries.map((code) => [code, countryName(locale, code)]))}
      />
      <Choice
        {...{ locale, typed }}
        name="channel"
        options={channels.map((code) => [code, channelNames(`channels.${code}`)])}
      />
      <Choice
        {...{ locale, typed }}
        name="language"
        options={named(locales.map((code) => [code, languages.of(code) ?? code]))}
      />
      {(["from", "until"] as const).map((id) => (
        <Field key={id} id={id} label={t(id)} hint={t("timeHint")} errors={errorsOf(id)}>
          {(wiring) => <input name={id} dir="ltr" defaultValue={typed[id] ?? ""} {...wiring} />}
        </Field>
      ))}
      <p className="acts">
        <button type="submit">{t("show")}</button>
      </p>
    </form>
  );
}

type ChoiceProps = Pick<Props, "locale" | "typed"> & {
  name: "country" | "channel" | "language";
  options: [value: string, name: string][];
};

function Choice({ locale, typed, name, options }: ChoiceProps) {
  const t = translator(locale, "moderation");
  return (
    <Field id={name} label={t(name)}>
      {(wiring) => (
        <select name={name} defaultValue={typed[name] ?? ""} {...wiring}>
          <option value="">{t("all")}</option>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

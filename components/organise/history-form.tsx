import type { Mistake } from "#components/signature/error-summary.tsx";
import { Field } from "#components/signature/field.tsx";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { machineNames } from "./act-in-words.ts";
import { Mistakes } from "./mistakes.tsx";

export type Choice = { id: string; name: string };

type Props = {
  locale: Locale;
  path: string;
  typed: Record<string, string>;
  mistakes: Mistake[];
  organisers: readonly Choice[];
  acts: readonly Choice[];
  signersActs: readonly Choice[];
  isFiltered: boolean;
};

/** Which lines are shown; a form that only looks, so its choice stands in the address. */
export function HistoryForm({ locale, path, typed, mistakes, isFiltered, ...choices }: Props) {
  const t = translator(locale, "history");
  const own = localePath(locale, path);
  return (
    <form className="filter" method="get" action={own} aria-label={t("filter")} noValidate>
      <Mistakes locale={locale} mistakes={mistakes} />
      <Field id="who" label={t("who")}>
        {(wiring) => (
          <select name="who" defaultValue={typed.who ?? ""} {...wiring}>
            <option value="">{t("everybody")}</option>
            <Options choices={choices.organisers} />
            <Options choices={machineNames(locale)} />
            <option value="visitor">{t("actors.visitor")}</option>
          </select>
        )}
      </Field>
      <Field id="act" label={t("what")}>
        {(wiring) => (
          <select name="act" defaultValue={typed.act ?? ""} {...wiring}>
            <option value="">{t("everything")}</option>
            <optgroup label={t("teamActs")}>
              <Options choices={choices.acts} />
            </optgroup>
            <optgroup label={t("signersActs")}>
              <Options choices={choices.signersActs} />
            </optgroup>
          </select>
        )}
      </Field>
      <DayField locale={locale} id="from" typed={typed} mistakes={mistakes} />
      <DayField locale={locale} id="to" typed={typed} mistakes={mistakes} />
      <p className="acts">
        <button type="submit">{t("show")}</button>{" "}
        {(isFiltered || mistakes.length > 0) && <a href={own}>{t("showAll")}</a>}
      </p>
    </form>
  );
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}

type DayProps = Pick<Props, "locale" | "typed" | "mistakes"> & { id: "from" | "to" };

/** Plain text, because a browser's own day field drops what is no day instead of letting us say so. */
function DayField({ locale, id, typed, mistakes }: DayProps) {
  const t = translator(locale, "history");
  const errors = mistakes.filter(({ field }) => field === id).map(({ message }) => message);
  return (
    <Field id={id} label={t(id)} hint={t("dayHint")} errors={errors}>
      {(wiring) => (
        <input name={id} dir="ltr" inputMode="numeric" defaultValue={typed[id] ?? ""} {...wiring} />
      )}
    </Field>
  );
}

import { targetName } from "#components/campaign/target-name.ts";
import { countryName } from "#components/figures/formats.ts";
import { Field } from "#components/signature/field.tsx";
import {
  targetKinds,
  targetStatuses,
  type Target,
  type TargetColumn,
} from "#domain/targets/target.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { Hidden } from "./hidden.tsx";
import { TextField } from "./text-field.tsx";
import { saidWrong } from "./wrong.ts";

/** A row of the table as it is typed. `key` names its fields: the id of a target, `new-1`, or `again-` and an id. */
export type TypedRow = {
  key: string;
  /** Marks of what it started from and of what was in its fields then; a new one has none. */
  seen: string;
  was: string;
  typed: Record<TargetColumn, string>;
  isRemoved: boolean;
  /** What is wrong in its fields, by column. */
  codes: Partial<Record<TargetColumn, string>>;
  /** What somebody else has stored meanwhile; null when they have removed it. */
  theirs?: Target | null;
};

type Props = { locale: Locale; row: TypedRow };

/** One target in the table: its fields, what somebody else made of it meanwhile, and how it is removed. */
export function TargetRow({ locale, row }: Props) {
  const t = translator(locale, "targetDesk");
  const { key, seen, was, typed, codes, theirs, isRemoved } = row;
  const isNew = seen === "";
  const labels = columnLabels(locale);
  const field = (column: TargetColumn) => ({
    locale,
    id: `${column}-${key}`,
    label: labels[column],
    value: typed[column],
    code: codes[column],
  });
  const choice = (column: "kind" | "status", options: [string, string][]) => (
    <Field
      id={`${column}-${key}`}
      label={labels[column]}
      errors={codes[column] ? [saidWrong(locale, codes[column])] : []}
    >
      {(wiring) => (
        <select name={`${column}-${key}`} defaultValue={typed[column]} {...wiring}>
          {options.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <li id={`row-${key}`}>
      <fieldset>
        <legend dir="auto">{isNew ? t("newRow") : typed.name}</legend>
        <Hidden values={{ [`seen-${key}`]: seen, [`was-${key}`]: was }} />
        {theirs !== undefined && <Theirs locale={locale} row={row} theirs={theirs} />}
        <div className="cells">
          <TextField {...field("name")} />
          {choice("kind", kindOptions(locale))}
          <TextField {...field("country")} list="countries" />
          <TextField {...field("askedOn")} type="date" />
          {choice("status", statusOptions(locale))}
          <TextField {...field("statusOn")} type="date" />
          <TextField {...field("sourceName")} />
          <TextField {...field("sourceAddress")} type="url" />
        </div>
        {!isNew && <Tick name={`remove-${key}`} label={t("remove")} isTicked={isRemoved} />}
      </fieldset>
    </li>
  );
}

/** What the columns are called, in the order of the table. */
export function columnLabels(locale: Locale): Record<TargetColumn, string> {
  const t = translator(locale, "targetDesk");
  return {
    kind: t("columns.kind"),
    name: t("columns.name"),
    country: t("columns.country"),
    askedOn: t("columns.askedOn"),
    status: t("columns.status"),
    statusOn: t("columns.statusOn"),
    sourceName: t("columns.sourceName"),
    sourceAddress: t("columns.sourceAddress"),
  };
}

function kindOptions(locale: Locale): [string, string][] {
  const t = translator(locale, "board");
  return targetKinds.map((kind) => [kind, t(`kinds.${kind}`)]);
}

function statusOptions(locale: Locale): [string, string][] {
  const t = translator(locale, "campaign");
  return targetStatuses.map((status) => [status, t(`status.${status}`)]);
}

/** Both stand here: theirs in words, mine in the fields; a tick keeps theirs. */
function Theirs({ locale, row, theirs }: Props & { theirs: Target | null }) {
  const t = translator(locale, "targetDesk");
  return (
    <div className="note">
      <p>{t(theirs ? "changedMeanwhile" : "removedMeanwhile")}</p>
      {theirs && <p dir="auto">{inWords(locale, theirs)}</p>}
      <Tick name={`keep-${row.key}`} label={t(theirs ? "keepTheirs" : "keepRemoved")} />
    </div>
  );
}

/** A target on one line. */
export function inWords(locale: Locale, target: Target): string {
  const { kind, country, askedOn, status, statusOn, sourceName, sourceAddress } = target;
  return [
    targetName(locale, target),
    translator(locale, "board")(`kinds.${kind}`),
    country && countryName(locale, country),
    askedOn,
    `${translator(locale, "campaign")(`status.${status}`)} (${statusOn})`,
    sourceName,
    sourceAddress,
  ]
    .filter(Boolean)
    .join(" · ");
}

function Tick({ name, label, isTicked }: { name: string; label: string; isTicked?: boolean }) {
  return (
    <div className="choice">
      <input type="checkbox" id={name} name={name} value="yes" defaultChecked={isTicked} />
      <label htmlFor={name}>{label}</label>
    </div>
  );
}

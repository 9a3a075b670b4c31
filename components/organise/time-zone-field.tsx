import { zoneInWords } from "#components/page/instant-in-words.ts";
import { Field } from "#components/signature/field.tsx";
import { timeZones } from "#platform/time-zone.ts";

type Props = {
  id: string;
  label: string;
  hint?: string | undefined;
  errors: string[];
  value: string | undefined;
  /** What stands there as long as none is chosen; without it one always is. */
  none?: string;
};

/** A time zone, chosen from those that there are. */
export function TimeZoneField({ value, none, ...field }: Props) {
  return (
    <Field {...field}>
      {(wiring) => (
        <select name={field.id} dir="ltr" defaultValue={value} {...wiring}>
          {none !== undefined && <option value="">{none}</option>}
          {zonesWith(value).map((name) => (
            <option key={name} value={name}>
              {zoneInWords(name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What was chosen stays, though it be an older name or none at all. */
function zonesWith(chosen = ""): readonly string[] {
  return chosen === "" || timeZones.includes(chosen) ? timeZones : [chosen, ...timeZones];
}

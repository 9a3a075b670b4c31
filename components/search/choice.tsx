import { Field } from "../signature/field.tsx";

type Props = {
  id: string;
  label: string;
  /** What it says when nothing is chosen. */
  any: string;
  value: string | undefined;
  options: readonly (readonly [value: string, name: string])[];
};

/** One of several, or any. What was asked for stays chosen, even if it is none of them. */
export function Choice({ id, label, any, value = "", options }: Props) {
  const isKnown = value === "" || options.some(([known]) => known === value);
  const all = isKnown ? options : [...options, [value, value] as const];
  return (
    <Field id={id} label={label}>
      {(wiring) => (
        <select name={id} defaultValue={value} {...wiring}>
          <option value="">{any}</option>
          {all.map(([option, name]) => (
            <option key={option} value={option}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

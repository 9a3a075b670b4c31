import { Field } from "../signature/field.tsx";

type Props = {
  id: string;
  label: string;
  value: string | undefined;
  /** What was typed instead of a day, and what is said of it. */
  wrong: string | null | undefined;
  error: string;
};

export function DayField({ id, label, value, wrong, error }: Props) {
  return (
    <Field id={id} label={label} errors={wrong ? [error] : []}>
      {(wiring) => (
        // A browser would show nothing of what is no day; as text it can be mended.
        <input
          name={id}
          type={wrong ? "text" : "date"}
          dir="ltr"
          defaultValue={wrong ?? value}
          {...wiring}
        />
      )}
    </Field>
  );
}

import type { ReactNode } from "react";

type Wiring = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

type Props = {
  id: string;
  label: string;
  hint?: string;
  errors?: string[];
  /** Renders the control itself, with the attributes that tie it to its label, hint and errors. */
  children: (wiring: Wiring) => ReactNode;
};

export function Field({ id, label, hint, errors = [], children }: Props) {
  const isInvalid = errors.length > 0;
  const describedBy = [hint && `${id}-hint`, isInvalid && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={isInvalid ? "field wrong" : "field"}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {isInvalid && (
        <p className="error" id={`${id}-error`}>
          {errors.join(" ")}
        </p>
      )}
      {children({
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": isInvalid || undefined,
      })}
    </div>
  );
}

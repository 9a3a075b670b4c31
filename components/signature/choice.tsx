type Props = { id: string; label: string; isChosen?: boolean; error?: string };

/** A box to tick, with the mistake of not ticking it in words. It sends `yes`. */
export function Choice({ id, label, isChosen, error }: Props) {
  return (
    <div className={error ? "choice wrong" : "choice"}>
      <input
        type="checkbox"
        id={id}
        name={id}
        value="yes"
        defaultChecked={isChosen}
        aria-describedby={error && `${id}-error`}
        aria-invalid={error ? true : undefined}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {error && (
          <p className="error" id={`${id}-error`}>
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

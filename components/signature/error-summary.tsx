export type Mistake = { field: string; message: string };

type Props = { title: string; mistakes: Mistake[] };

/** Takes the focus when the page opens, without script, and leads to each field. */
export function ErrorSummary({ title, mistakes }: Props) {
  return (
    // Without script nothing else could bring a reader to what went wrong.
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <div className="summary" role="alert" aria-labelledby="mistakes" tabIndex={-1} autoFocus>
      <h2 id="mistakes">{title}</h2>
      <ul>
        {mistakes.map(({ field, message }) => (
          <li key={field + message}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

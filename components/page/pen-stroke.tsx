/** The line a pen leaves under a name. */
export function PenStroke() {
  return (
    <svg className="stroke" viewBox="0 0 120 8" preserveAspectRatio="none" aria-hidden="true">
      <path d="M1 6.4C33 2.2 74 .6 119 1.3 80 2 47 3.6 15 7.6 8 8.3.2 7.6 1 6.4z" />
    </svg>
  );
}

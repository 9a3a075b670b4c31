/** Says that something was done, once the page that did it has led on. */
export function DoneNote({ children }: { children: string }) {
  return (
    <p className="note good" role="status">
      {children}
    </p>
  );
}

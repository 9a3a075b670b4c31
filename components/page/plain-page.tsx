import type { ReactNode } from "react";

type Props = { title: string; lead?: string; children?: ReactNode };

/** A page that says one thing: a title, a sentence, and what to do next. */
export function PlainPage({ title, lead, children }: Props) {
  return (
    <div className="plain-page">
      <h1>{title}</h1>
      {lead && <p className="dek">{lead}</p>}
      {children}
    </div>
  );
}

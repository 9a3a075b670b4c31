import type { ReactNode } from "react";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { moment } from "./formats.ts";

type Props = {
  locale: Locale;
  title: string;
  /** What the drawing says, in words. */
  lead: string;
  asOf: Date;
  table: ReactNode;
  isTableOpen?: boolean;
  children: ReactNode;
};

export function Figure({ locale, title, lead, asOf, table, isTableOpen, children }: Props) {
  const t = translator(locale, "figures");
  return (
    <figure className="figure">
      <figcaption>
        <h2>{title}</h2>
        <p>{lead}</p>
      </figcaption>
      {children}
      <p className="fine">{t("counted", { asOf: moment(locale, asOf) })}</p>
      <details open={isTableOpen}>
        <summary>{t("table")}</summary>
        {table}
      </details>
    </figure>
  );
}

/** What will stand here, while there is nothing to draw. */
export function EmptyFigure({ title, text }: { title: string; text: string }) {
  return (
    <section className="figure">
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  );
}

import type { ReactNode } from "react";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Hidden } from "./hidden.tsx";

type Props = {
  locale: Locale;
  /** The act as a question or a heading. */
  title: string;
  /** What will happen, a sentence each. */
  effects: string[];
  /** How it is taken back, or that it cannot be. */
  undo: string;
  /** Where the form is posted, and where whoever changes their mind goes; without language. */
  action: string;
  back: string;
  /** What the button says: the act itself, never "yes". */
  submit: string;
  hidden?: Record<string, string>;
  /** What the act cannot be taken back from looks different. */
  isDangerous?: boolean;
  /** Further fields. */
  children?: ReactNode;
};

/** Says what an act will do and how to undo it, before it is done. */
export function ConfirmAct({ locale, title, effects, undo, action, back, submit, ...rest }: Props) {
  const { hidden = {}, isDangerous, children } = rest;
  const t = translator(locale, "desk");
  return (
    <div className="confirm-act">
      <h1>{title}</h1>
      <h2>{t("effects")}</h2>
      <ul className="list">
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <h2>{t("undo")}</h2>
      <p>{undo}</p>
      <form method="post" action={localePath(locale, action)} noValidate>
        <Hidden values={hidden} />
        {children}
        <p className="acts">
          <button type="submit" className={isDangerous ? "danger" : undefined}>
            {submit}
          </button>{" "}
          <a href={localePath(locale, back)}>{t("back")}</a>
        </p>
      </form>
    </div>
  );
}

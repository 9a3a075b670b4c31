import type { ReactNode } from "react";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { ConfirmAct } from "../confirm-act.tsx";
import { inPlace, saidWrong } from "../wrong.ts";

type Props = {
  locale: Locale;
  path: string;
  title: string;
  kind: "new" | "change" | "translation";
  language: string;
  /** What is missing, by the field where it is mended. */
  codes: Record<string, string>;
  labels: Record<string, string>;
  /** What may be missing, and mostly should not be. */
  advice: ("topics" | "sources" | "picture")[];
  /** What was looked at. */
  seen: string;
  /** What its readers are told of it. */
  children?: ReactNode;
};

/** What will happen when a draft is published, or what has to be done first. */
export function PublishDraft({ locale, path, title, kind, language, codes, ...rest }: Props) {
  const { labels, advice, seen, children } = rest;
  const t = translator(locale, "newsDesk");
  const missing = Object.keys(labels).filter((field) => codes[field] !== undefined);
  const name = title || t("untitled");
  if (missing.length > 0) {
    return (
      <div className="confirm-act">
        <h1>{t("publish.missing", { title: name })}</h1>
        <p>{t("publish.missingLead")}</p>
        <ul className="list">
          {missing.map((field) => (
            <li key={field}>
              <a href={`${localePath(locale, path)}#${field}`}>
                {inPlace(field, labels[field]!, saidWrong(locale, codes[field]!)).message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  const effects = [
    t(`publish.${kind}`, { language }),
    t("publish.version"),
    ...(kind === "new" ? [t("publish.address")] : []),
    ...(kind === "change" ? [t("publish.behind")] : []),
    ...advice.map((lacking) => t(`publish.advice.${lacking}`)),
  ];
  return (
    <ConfirmAct
      locale={locale}
      title={t("publish.title", { title: name })}
      effects={effects}
      undo={t("publish.undo")}
      action={`${path}/publish/do`}
      back={path}
      submit={t("publish.submit")}
      hidden={{ seen }}
    >
      {children}
    </ConfirmAct>
  );
}

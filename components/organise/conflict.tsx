import { Difference } from "#components/page/difference.tsx";
import { inLanguage } from "#components/page/in-language.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Hidden } from "./hidden.tsx";

/** One field that both have changed; `lang` is the language of what is written in it. */
export type Contested = { label: string; theirs: string; mine: string; lang?: Locale };

type Props = {
  locale: Locale;
  /** Who stored the other one, if that is known, and when in words. */
  by?: string;
  at: string;
  /** Only what differs. */
  fields: Contested[];
  /** Where the form is posted, and where whoever keeps theirs goes; without language. */
  action: string;
  back: string;
  /** Everything that was typed, and what it now starts from: the version that is stored. */
  mine: Record<string, string>;
};

/** Somebody else stored the same thing meanwhile: both stand here, and nothing is lost before one is chosen. */
export function Conflict({ locale, by, at, fields, action, back, mine }: Props) {
  const t = translator(locale, "desk");
  return (
    <div className="conflict">
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- without script nothing else says what happened */}
      <h1 tabIndex={-1} autoFocus>
        {t("conflict.title")}
      </h1>
      <p className="dek">{by ? t("conflict.leadBy", { by, at }) : t("conflict.lead", { at })}</p>
      {fields.map(({ label, theirs, mine: own, lang = locale }) => (
        <section key={label}>
          <h2>{label}</h2>
          <div className="sides">
            <Side locale={locale} lang={lang} title={t("conflict.theirs")} text={theirs} />
            <Side locale={locale} lang={lang} title={t("conflict.mine")} text={own} />
          </div>
          <h3>{t("conflict.difference")}</h3>
          <Difference locale={locale} lang={lang} older={theirs} newer={own} />
        </section>
      ))}
      <form method="post" action={localePath(locale, action)}>
        <Hidden values={mine} />
        <p className="hint">{t("conflict.choice")}</p>
        <p className="acts">
          <button type="submit">{t("conflict.keepMine")}</button>{" "}
          <a href={localePath(locale, back)}>{t("conflict.keepTheirs")}</a>
        </p>
      </form>
    </div>
  );
}

type SideProps = { locale: Locale; lang: Locale; title: string; text: string };

function Side({ locale, lang, title, text }: SideProps) {
  return (
    <div>
      <h3>{title}</h3>
      <p className="as-written" {...inLanguage(locale, lang)}>
        {text}
      </p>
    </div>
  );
}

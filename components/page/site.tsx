import type { ReactNode } from "react";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { DemonstrationNote } from "./demonstration-note.tsx";
import { Footer } from "./footer.tsx";
import { Masthead } from "./masthead.tsx";

type Props = {
  locale: Locale;
  /** The page's own path, without language: where the other languages lead. */
  path: string;
  isDemonstration?: boolean;
  /** The address of `page.js`; pages with a token in their address go without. */
  script?: string;
  children: ReactNode;
};

export function Site({ locale, path, isDemonstration, script, children }: Props) {
  const t = translator(locale, "site");
  return (
    <>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <Masthead locale={locale} path={path} />
      {isDemonstration && <DemonstrationNote locale={locale} />}
      <main id="main">{children}</main>
      <Footer locale={locale} />
      {script && <script src={script} defer />}
    </>
  );
}

import type { ReactNode } from "react";
import { Languages } from "#components/page/languages.tsx";
import { PenStroke } from "#components/page/pen-stroke.tsx";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { CampaignNav, type NavCampaign } from "./campaign-nav.tsx";

type Props = {
  locale: Locale;
  /** The page's own path, without language. */
  path: string;
  organiser: string;
  /** What stands at the side; nothing when the page itself lists them. */
  campaigns?: NavCampaign[];
  children: ReactNode;
};

/**
 * The frame of the organisers' pages: their campaigns at the side or, on a phone, below and a link away; who is
 * signed in on top.
 */
export function Workspace({ locale, path, organiser, campaigns, children }: Props) {
  const site = translator(locale, "site");
  return (
    <>
      <a className="skip" href="#main">
        {site("skip")}
      </a>
      <header className="desk-head">
        <a className="wordmark" href={localePath(locale, "/organise")}>
          {site("name")}
          <PenStroke />
        </a>
        <Languages locale={locale} path={path} />
        <SignedIn locale={locale} organiser={organiser} />
      </header>
      <div className={campaigns ? "desk split" : "desk"}>
        <main id="main">
          {campaigns && (
            <p className="to-sections">
              <a href="#sections">{site("sections")}</a>
            </p>
          )}
          {children}
        </main>
        {campaigns && <CampaignNav locale={locale} path={path} campaigns={campaigns} />}
      </div>
    </>
  );
}

function SignedIn({ locale, organiser }: { locale: Locale; organiser: string }) {
  const t = translator(locale, "organise");
  return (
    <form className="signed-in" method="post" action={localePath(locale, "/organise/sign-out")}>
      <a href={localePath(locale, "/organise/account")}>{organiser || t("account")}</a>
      <button type="submit" className="plain">
        {t("signOut")}
      </button>
    </form>
  );
}

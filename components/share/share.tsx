import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { shareAddresses, type Shared } from "./addresses.ts";

export function Share({ locale, ...shared }: Shared & { locale: Locale }) {
  const t = translator(locale, "share");
  return (
    <section className="share" aria-labelledby="share">
      <h2 id="share">{t("title")}</h2>
      <ul>
        {shareAddresses(shared).map(([name, href]) => (
          <li key={name}>
            <a href={href} rel="noopener nofollow">
              {name === "mail" ? t("mail") : name}
            </a>
          </li>
        ))}
        <li hidden>
          <button
            type="button"
            data-share-sheet=""
            data-title={shared.title}
            data-text={shared.text}
            data-url={shared.address}
          >
            {t("device")}
          </button>
        </li>
      </ul>
      <p className="field">
        <label htmlFor="address">{t("address")}</label>
        <span className="copy">
          <input id="address" value={shared.address} dir="ltr" readOnly />
          <button type="button" hidden data-copy="address" data-done={t("copied")}>
            {t("copy")}
          </button>
        </span>
      </p>
    </section>
  );
}

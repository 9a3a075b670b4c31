import { moment } from "#components/figures/formats.ts";
import type { OwnSession } from "#domain/sessions/session.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = { locale: Locale; sessions: readonly OwnSession[] };

/** Where an organiser is signed in, and how to end it. */
export function SessionList({ locale, sessions }: Props) {
  const t = translator(locale, "account");
  return (
    <>
      <ul className="entries">
        {sessions.map(({ key, device, createdAt, expiresAt, isCurrent }) => (
          <li key={key}>
            <h3>
              {deviceName(locale, device)}
              {isCurrent && <span className="tag">{t("sessionCurrent")}</span>}
            </h3>
            <p className="hint">
              {t("sessionTimes", {
                from: moment(locale, createdAt),
                to: moment(locale, expiresAt),
              })}
            </p>
            {!isCurrent && (
              <form method="post" action={localePath(locale, "/organise/account/sessions/end")}>
                <input type="hidden" name="session" value={key} />
                <button type="submit" className="plain">
                  {t("sessionEnd", { device: deviceName(locale, device) })}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action={localePath(locale, "/organise/account/sessions/end-everywhere")}>
        <p>{t("endEverywhereEffect")}</p>
        <button type="submit" className="danger">
          {t("endEverywhere")}
        </button>
      </form>
    </>
  );
}

function deviceName(locale: Locale, { browser, system }: OwnSession["device"]): string {
  const t = translator(locale, "account");
  if (browser && system) return t("device", { browser, system });
  return browser ?? system ?? t("deviceUnknown");
}

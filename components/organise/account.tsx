import { passkeyWords } from "#components/organise/passkey-words.ts";
import { Field } from "#components/signature/field.tsx";
import type { Organiser } from "#domain/organisers/organiser.ts";
import type { Passkey } from "#domain/passkeys/passkey.ts";
import type { OwnSession } from "#domain/sessions/session.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { EmailForm } from "./email-form.tsx";
import { PasskeyForm } from "./passkey-form.tsx";
import { PasskeyList } from "./passkey-list.tsx";
import { SelfForm } from "./self-form.tsx";
import { SessionList } from "./session-list.tsx";

export const accountNews = [
  "saved",
  "asked",
  "email",
  "added",
  "refused",
  "known",
  "enough",
  "name",
  "removed",
  "ended",
  "rename",
] as const;
export type AccountNews = (typeof accountNews)[number];

type Props = {
  locale: Locale;
  organiser: Organiser;
  awaited: string | undefined;
  passkeys: readonly Passkey[] | undefined;
  isProven: boolean;
  sessions: readonly OwnSession[];
  /** What has just been done, or was not. */
  news: AccountNews | undefined;
};

/** Everything about an organiser themselves: name, address, passkeys, where they are signed in. */
export function Account({ locale, organiser, awaited, passkeys, sessions, ...rest }: Props) {
  const { isProven, news } = rest;
  const t = translator(locale, "account");
  return (
    <>
      <h1>{t("title")}</h1>
      {news && (
        <p className={badNews.includes(news) ? "note" : "note good"} role="status">
          {t(`news.${news}`)}
        </p>
      )}
      <section className="desk-part" aria-labelledby="self">
        <h2 id="self">{t("self")}</h2>
        <SelfForm locale={locale} self={organiser} isWrong={false} />
      </section>
      <section className="desk-part" aria-labelledby="address">
        <h2 id="address">{t("address")}</h2>
        <EmailForm locale={locale} email={organiser.email} awaited={awaited} />
      </section>
      {passkeys && (
        <section className="desk-part" aria-labelledby="passkeys">
          <h2 id="passkeys">{t("passkeys")}</h2>
          <p>{t("passkeysLead")}</p>
          <PasskeyList locale={locale} passkeys={passkeys} />
          {isProven ? <AddPasskey locale={locale} /> : <ProveFirst locale={locale} />}
        </section>
      )}
      <section className="desk-part" aria-labelledby="sessions">
        <h2 id="sessions">{t("sessions")}</h2>
        <SessionList locale={locale} sessions={sessions} />
      </section>
    </>
  );
}

const badNews: AccountNews[] = ["refused", "known", "enough", "name", "rename"];

function AddPasskey({ locale }: { locale: Locale }) {
  const t = translator(locale, "account");
  return (
    <PasskeyForm
      challenge={localePath(locale, "/organise/account/passkeys/challenge")}
      action={localePath(locale, "/organise/account/passkeys")}
      act="make"
      words={passkeyWords(locale, "add")}
      isPlain
    >
      <Field id="passkey" label={t("passkeyName")} hint={t("passkeyNameHint")}>
        {(wiring) => <input name="passkey" maxLength={60} required {...wiring} />}
      </Field>
    </PasskeyForm>
  );
}

/** A passkey opens the account for good, so it is not enough that somebody sits at an open session. */
function ProveFirst({ locale }: { locale: Locale }) {
  const t = translator(locale, "account");
  return (
    <form method="post" action={localePath(locale, "/organise/prove")}>
      <p>{t("proveFirst")}</p>
      <button type="submit" className="plain">
        {t("proveFirstSubmit")}
      </button>
    </form>
  );
}

import { Field } from "#components/signature/field.tsx";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Mistakes } from "./mistakes.tsx";

type Props = {
  locale: Locale;
  email: string;
  /** The address that waits for its link to be followed. */
  awaited?: string | undefined;
  /** What was typed, when it is no address. */
  wrong?: string;
};

/** The address that an organiser signs in with, and a new one in its place. */
export function EmailForm({ locale, email, awaited, wrong }: Props) {
  const t = translator(locale, "account");
  const isWrong = wrong !== undefined;
  const message = t("emailWrong");
  return (
    <form method="post" action={localePath(locale, "/organise/account/email")} noValidate>
      <Mistakes locale={locale} mistakes={isWrong ? [{ field: "email", message }] : []} />
      <p>
        {t("emailNow")} <bdi>{email}</bdi>
      </p>
      {awaited && (
        <p className="note">
          {t("emailAwaited")} <bdi>{awaited}</bdi>
        </p>
      )}
      <Field id="email" label={t("email")} hint={t("emailHint")} errors={isWrong ? [message] : []}>
        {(wiring) => (
          <input
            name="email"
            type="email"
            autoComplete="email"
            dir="ltr"
            required
            defaultValue={wrong}
            {...wiring}
          />
        )}
      </Field>
      <button type="submit" className="plain">
        {t("emailAsk")}
      </button>
    </form>
  );
}

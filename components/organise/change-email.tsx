import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = {
  locale: Locale;
  token: string;
  /** The new address; nothing when the link does not work any more, or is another organiser's. */
  email: string | undefined;
};

/** Only its post changes the address: whoever opens the link, a mail scanner too, changes nothing. */
export function ChangeEmail({ locale, token, email }: Props) {
  const t = translator(locale, "account");
  if (email === undefined) {
    return (
      <>
        <h1>{t("changeGone")}</h1>
        <p className="dek">{t("changeGoneLead")}</p>
        <p>
          <a href={localePath(locale, "/organise/account")}>{t("title")}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <h1>{t("changeTitle")}</h1>
      <p className="dek">{t("changeLead", { email: `\u2068${email}\u2069` })}</p>
      <form method="post" action={localePath(locale, `/organise/account/email/${token}/confirm`)}>
        <p className="acts">
          <button type="submit">{t("changeSubmit")}</button>{" "}
          <a href={localePath(locale, "/organise/account")}>{t("changeBack")}</a>
        </p>
      </form>
    </>
  );
}

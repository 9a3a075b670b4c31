import type { Mistake } from "#components/signature/error-summary.tsx";
import { Field } from "#components/signature/field.tsx";
import { roleNames } from "#domain/memberships/membership.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath, locales } from "#platform/locales.ts";
import { Mistakes } from "./mistakes.tsx";

/** What stands in the form: what was typed, or how it begins. */
export type Typed = { email: string; role: string; locale: string };

type Props = { locale: Locale; path: string; typed: Typed; mistakes: Mistake[] };

export function InviteForm({ locale, path, typed, mistakes }: Props) {
  const t = translator(locale, "team");
  const role = translator(locale, "roles");
  const of = (id: keyof Typed) => ({
    id,
    errors: mistakes.filter(({ field }) => field === id).map(({ message }) => message),
  });
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  return (
    <section className="apart" aria-labelledby="invite">
      <h2 id="invite">{t("inviteHeading")}</h2>
      <p>{t("inviteLead")}</p>
      <form method="post" action={localePath(locale, `${path}/invitations`)} noValidate>
        <Mistakes locale={locale} mistakes={mistakes} />
        <Field {...of("email")} label={t("email")} hint={t("emailHint")}>
          {(wiring) => (
            <input
              name="email"
              type="email"
              dir="ltr"
              autoComplete="off"
              defaultValue={typed.email}
              required
              {...wiring}
            />
          )}
        </Field>
        <Field {...of("role")} label={t("role")}>
          {(wiring) => (
            <select name="role" defaultValue={typed.role} {...wiring}>
              {roleNames.map((name) => (
                <option key={name} value={name}>
                  {role(`names.${name}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field {...of("locale")} label={t("language")}>
          {(wiring) => (
            <select name="locale" defaultValue={typed.locale} {...wiring}>
              {locales.map((language) => (
                <option key={language} value={language}>
                  {languages.of(language)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button type="submit">{t("invite")}</button>
      </form>
    </section>
  );
}

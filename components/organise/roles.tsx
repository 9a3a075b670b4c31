import { roleNames } from "#domain/memberships/membership.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

/** What each role may do, in words; the table itself is `rights` in `membership.ts`. */
export function Roles({ locale }: { locale: Locale }) {
  const t = translator(locale, "roles");
  return (
    <section className="apart" aria-labelledby="roles">
      <h2 id="roles">{translator(locale, "team")("rolesHeading")}</h2>
      <dl className="roles">
        {roleNames.map((role) => (
          <div key={role}>
            <dt>{t(`names.${role}`)}</dt>
            <dd>{t(`may.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { rolesWith, type Role } from "#domain/memberships/membership.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = { locale: Locale; held: Role };

/** What an organiser with a role in the whole installation finds besides its campaigns. */
export function InstallationLinks({ locale, held }: Props) {
  const t = translator(locale, "organise");
  const links = [
    { name: "news", under: "news", roles: rolesWith("article.write") },
    { name: "uploads", under: "pictures", roles: rolesWith("article.write") },
    { name: "team", under: "team", roles: rolesWith("team.read") },
    { name: "history", under: "history", roles: rolesWith("history.read") },
  ] as const;
  return (
    <nav className="apart" aria-labelledby="installation">
      <h2 id="installation">{t("installation")}</h2>
      <p className="desk-links">
        {links
          .filter(({ roles }) => roles.includes(held))
          .map(({ name, under }) => (
            <a key={name} href={localePath(locale, `/organise/${under}`)}>
              {t(`sections.${name}`)}
            </a>
          ))}
      </p>
    </nav>
  );
}

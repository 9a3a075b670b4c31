import { Day } from "#components/page/day.tsx";
import type { Role } from "#domain/memberships/membership.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

export type TeamPerson = {
  /** The id of the membership. */
  id: number;
  name: string;
  /** Undefined for who may not see addresses. */
  email: string | undefined;
  role: Role;
  /** The UTC day. */
  since: string;
  /** Held in the whole installation, and changed there. */
  isFromAbove: boolean;
  isReader: boolean;
};

type Props = {
  locale: Locale;
  path: string;
  people: readonly TeamPerson[];
  isManaged: boolean;
};

/** Who works here, as what, since when; for owners also how to reach and to change them. */
export function TeamTable({ locale, path, people, isManaged }: Props) {
  const t = translator(locale, "team");
  return (
    <section className="apart" aria-labelledby="people">
      <h2 id="people">{t("people")}</h2>
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("role")}</th>
            {isManaged && <th scope="col">{t("address")}</th>}
            <th scope="col">{t("since")}</th>
            {isManaged && <th scope="col">{t("acts")}</th>}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Person
              key={person.id}
              locale={locale}
              path={path}
              person={person}
              isManaged={isManaged}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type PersonProps = { locale: Locale; path: string; person: TeamPerson; isManaged: boolean };

function Person({ locale, path, person, isManaged }: PersonProps) {
  const t = translator(locale, "team");
  const { id, name, email, since, isFromAbove, isReader } = person;
  const role = translator(locale, "roles")(`names.${person.role}`);
  return (
    <tr>
      <th scope="row">{isReader ? t("you", { name }) : name}</th>
      <td>{isFromAbove ? t("everywhere", { role }) : role}</td>
      {isManaged && (
        <td>
          <bdi className="address">{email}</bdi>
        </td>
      )}
      <td>
        <Day locale={locale} day={since} />
      </td>
      {isManaged && (
        <td>
          {!isFromAbove && (
            <a href={localePath(locale, `${path}/${id}`)} aria-label={t("changeOf", { name })}>
              {t("change")}
            </a>
          )}
        </td>
      )}
    </tr>
  );
}

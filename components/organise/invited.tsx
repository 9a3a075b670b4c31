import { dayInWords } from "#components/page/day.tsx";
import type { Role } from "#domain/memberships/membership.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

export type InvitedPerson = {
  id: number;
  email: string;
  role: Role;
  expiresAt: Date;
  isExpired: boolean;
};

type Props = { locale: Locale; path: string; invited: readonly InvitedPerson[] };

/** Who is invited and has not come yet. */
export function Invited({ locale, path, invited }: Props) {
  const t = translator(locale, "team");
  return (
    <section className="apart" aria-labelledby="invited">
      <h2 id="invited">{t("invitedHeading")}</h2>
      {invited.length === 0 && <p>{t("nobodyInvited")}</p>}
      {invited.length > 0 && (
        <table className="lines">
          <thead>
            <tr>
              <th scope="col">{t("address")}</th>
              <th scope="col">{t("role")}</th>
              <th scope="col">{t("until")}</th>
              <th scope="col">{t("acts")}</th>
            </tr>
          </thead>
          <tbody>
            {invited.map((person) => (
              <Waiting key={person.id} locale={locale} path={path} person={person} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

type WaitingProps = { locale: Locale; path: string; person: InvitedPerson };

function Waiting({ locale, path, person }: WaitingProps) {
  const t = translator(locale, "team");
  const { id, email, role, expiresAt, isExpired } = person;
  const day = dayInWords(locale, expiresAt);
  const own = localePath(locale, `${path}/invitations/${id}`);
  return (
    <tr>
      <th scope="row">
        <bdi className="address">{email}</bdi>
      </th>
      <td>{translator(locale, "roles")(`names.${role}`)}</td>
      <td>{isExpired ? t("expired", { day }) : day}</td>
      <td>
        <form className="in-row" method="post" action={`${own}/mail`}>
          <button type="submit" className="plain" aria-label={t("resendTo", { email })}>
            {t("resend")}
          </button>
          <a href={own} aria-label={t("revokeOf", { email })}>
            {t("revoke")}
          </a>
        </form>
      </td>
    </tr>
  );
}

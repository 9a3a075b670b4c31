import { roleNames, type Role } from "#domain/memberships/membership.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { ConfirmAct } from "./confirm-act.tsx";
import { LastOwner } from "./last-owner.tsx";

export type MateProps = {
  locale: Locale;
  name: string;
  held: Role;
  roleName: string;
  isLastOwner: boolean;
  isReader: boolean;
  /** Where this person's page is, and the team's, without language. */
  own: string;
  back: string;
};

/** Says what another role will mean, and gives it; leads on to where somebody is removed. */
export function ChangeRole(props: MateProps) {
  const { locale, name, held, roleName, isLastOwner, isReader, own, back } = props;
  const t = translator(locale, "team");
  if (isLastOwner) return <LastOwner locale={locale} name={name} back={back} />;
  const effects = [t("effectAtOnce"), t("effectSignedOut", { name })];
  if (held === "owner") effects.push(t("effectInvitations", { name }));
  if (isReader) effects.push(t("effectYou"));
  return (
    <>
      <ConfirmAct
        locale={locale}
        title={t("changeTitle", { name })}
        effects={effects}
        undo={t("changeUndo", { role: roleName })}
        action={`${own}/role`}
        back={back}
        submit={t("changeSubmit")}
      >
        <RoleChoice locale={locale} held={held} />
      </ConfirmAct>
      <p className="apart">
        <a href={localePath(locale, `${own}/remove`)}>{t("removeLink", { name })}</a>
      </p>
    </>
  );
}

function RoleChoice({ locale, held }: { locale: Locale; held: Role }) {
  const t = translator(locale, "roles");
  return (
    <fieldset>
      <legend>{translator(locale, "team")("newRole")}</legend>
      {roleNames.map((role) => (
        <div className="choice" key={role}>
          <input
            type="radio"
            id={role}
            name="role"
            value={role}
            defaultChecked={role === held}
            aria-describedby={`${role}-may`}
          />
          <div>
            <label htmlFor={role}>{t(`names.${role}`)}</label>
            <p className="hint" id={`${role}-may`}>
              {t(`may.${role}`)}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}

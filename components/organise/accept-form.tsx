import { PlainPage } from "#components/page/plain-page.tsx";
import { Field } from "#components/signature/field.tsx";
import type { Role } from "#domain/memberships/membership.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Mistakes } from "./mistakes.tsx";

type Props = {
  locale: Locale;
  token: string;
  email: string;
  role: Role;
  /** The campaign's title; without one the invitation is to the whole installation. */
  title: string | undefined;
  inviter: string | undefined;
  /** The address is an organiser's already. */
  isKnown: boolean;
  isNameWrong: boolean;
};

/** Who invites to what, and one button: only its post accepts, whoever opens the page changes nothing. */
export function AcceptForm(props: Props) {
  const { locale, token, email, role, title, inviter, isKnown, isNameWrong } = props;
  const t = translator(locale, "invited");
  const roles = translator(locale, "roles");
  const words = translator(locale, "invitation");
  const errors = isNameWrong ? [words("nameWrong")] : [];
  const lead = title === undefined ? t("leadEverywhere") : t("lead", { title });
  return (
    <PlainPage title={t("title")} lead={lead}>
      <dl className="facts">
        {inviter && <Fact name={t("by")} value={inviter} />}
        <Fact name={t("role")} value={roles(`names.${role}`)} hint={roles(`may.${role}`)} />
        <Fact name={t("address")} value={email} />
      </dl>
      <form
        method="post"
        action={localePath(locale, `/organise/invitations/${token}/accept`)}
        noValidate
      >
        <Mistakes
          locale={locale}
          mistakes={errors.map((message) => ({ field: "name", message }))}
        />
        {!isKnown && (
          <Field id="name" label={words("name")} hint={words("nameHint")} errors={errors}>
            {(wiring) => <input name="name" autoComplete="name" required {...wiring} />}
          </Field>
        )}
        <p className="hint">{isKnown ? t("joinHint") : t("acceptHint")}</p>
        <button type="submit">{t("accept")}</button>
      </form>
    </PlainPage>
  );
}

function Fact({ name, value, hint }: { name: string; value: string; hint?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
      {hint && <dd className="hint">{hint}</dd>}
    </div>
  );
}

import { ErrorSummary } from "#components/signature/error-summary.tsx";
import { Field } from "#components/signature/field.tsx";
import type { OrganiserField } from "#domain/organisers/input.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = { locale: Locale; token: string; wrong: OrganiserField[] };

export function InvitationForm({ locale, token, wrong }: Props) {
  const t = translator(locale, "invitation");
  const mistakes = wrong.map((field) => ({ field, message: t(`${field}Wrong`) }));
  const field = (id: OrganiserField) => ({
    id,
    label: t(id),
    hint: t(`${id}Hint`),
    errors: wrong.includes(id) ? [t(`${id}Wrong`)] : [],
  });
  const action = localePath(locale, `/organise/invitations/${token}/accept`);
  return (
    <form method="post" action={action} noValidate>
      {mistakes.length > 0 && <ErrorSummary title={t("mistakes")} mistakes={mistakes} />}
      <Field {...field("name")}>
        {(wiring) => <input name="name" autoComplete="name" required {...wiring} />}
      </Field>
      <Field {...field("email")}>
        {(wiring) => (
          <input name="email" type="email" autoComplete="email" dir="ltr" required {...wiring} />
        )}
      </Field>
      <button type="submit">{t("accept")}</button>
    </form>
  );
}

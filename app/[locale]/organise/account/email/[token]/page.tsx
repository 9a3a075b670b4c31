import type { Metadata } from "next";
import { ChangeEmail } from "#components/organise/change-email.tsx";
import { Workspace } from "#components/organise/workspace.tsx";
import { findEmailChange } from "#domain/organisers/queries.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { deskProps, requireOrganiser } from "../../../desk.ts";

type Props = { params: Promise<{ locale: Locale; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "account")("address") };
}

export default async function ChangeEmailPage({ params }: Props) {
  const { locale, token } = await params;
  const actor = await requireOrganiser(locale);
  const change = await findEmailChange(actor, token);
  const desk = await deskProps(actor, locale);
  return (
    <Workspace {...desk} path={`/organise/account/email/${token}`}>
      <ChangeEmail locale={locale} token={token} email={change?.email} />
    </Workspace>
  );
}

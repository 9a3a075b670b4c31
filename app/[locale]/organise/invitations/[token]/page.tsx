import type { Metadata } from "next";
import { AcceptForm } from "#components/organise/accept-form.tsx";
import { InvitationForm } from "#components/organise/invitation-form.tsx";
import { PlainPage } from "#components/page/plain-page.tsx";
import { Site } from "#components/page/site.tsx";
import type { OrganiserField } from "#domain/organisers/input.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { describeInvitation, readInvitation } from "./read-invitation.ts";
import { siteProps } from "../../../site-props.ts";

type Props = {
  params: Promise<{ locale: Locale; token: string }>;
  searchParams: Promise<{ wrong?: string }>;
};

const fields: OrganiserField[] = ["name", "email"];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "invitationMail")("subject"), robots: { index: false } };
}

export default async function InvitationPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  const { wrong = "" } = await searchParams;
  return (
    <Site {...await siteProps(locale, `/organise/invitations/${token}`)}>
      <Body locale={locale} token={token} wrong={fields.filter((field) => wrong.includes(field))} />
    </Site>
  );
}

type BodyProps = { locale: Locale; token: string; wrong: OrganiserField[] };

async function Body({ locale, token, wrong }: BodyProps) {
  const t = translator(locale, "invitation");
  const invitation = await readInvitation(token);
  if (!invitation)
    return (
      <PlainPage title={t("gone")} lead={t("goneLead")}>
        <p>
          <a href={localePath(locale, "/sign-in")}>{t("signIn")}</a>
        </p>
      </PlainPage>
    );
  const { email } = invitation;
  if (email !== null) {
    const shown = await describeInvitation({ ...invitation, email }, locale);
    return (
      <AcceptForm locale={locale} token={token} {...shown} isNameWrong={wrong.includes("name")} />
    );
  }
  return (
    <PlainPage title={t("title")} lead={t("lead")}>
      <InvitationForm locale={locale} token={token} wrong={wrong} />
    </PlainPage>
  );
}

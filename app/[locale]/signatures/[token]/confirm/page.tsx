import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Site } from "#components/page/site.tsx";
import { ConfirmForm } from "#components/signature/confirm-form.tsx";
import { isConfirmed, isExpired } from "#domain/signatures/signature.ts";
import { translator } from "#platform/i18n.ts";
import { localePath } from "#platform/locales.ts";
import { now } from "../../../now.ts";
import { plainSiteProps } from "../../../site-props.ts";
import { readSigned, type TokenParams } from "../read-signed.ts";

type Props = { params: Promise<TokenParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "confirm")("title"), robots: { index: false } };
}

export default async function ConfirmPage({ params }: Props) {
  const { locale, token } = await params;
  const found = await readSigned(await params, "confirm");
  if (found && isConfirmed(found.signature)) {
    redirect(localePath(locale, `${found.campaign.path}/thanks`));
  }
  if (!found?.signed || isExpired(found.signature, found.campaign, now())) notFound();
  return (
    <Site {...await plainSiteProps(locale, `/signatures/${token}/confirm`)}>
      <ConfirmForm
        locale={locale}
        token={token}
        {...found}
        signed={found.signed}
        signedAt={found.signature.signedAt}
      />
    </Site>
  );
}

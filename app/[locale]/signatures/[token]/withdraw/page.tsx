import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Site } from "#components/page/site.tsx";
import { Outcome } from "#components/signature/outcome.tsx";
import { WithdrawForm } from "#components/signature/withdraw-form.tsx";
import { isConfirmed, isWithdrawn } from "#domain/signatures/signature.ts";
import { translator } from "#platform/i18n.ts";
import { plainSiteProps } from "../../../site-props.ts";
import { readSigned, type TokenParams } from "../read-signed.ts";

type Props = { params: Promise<TokenParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "withdraw")("title"), robots: { index: false } };
}

export default async function WithdrawPage({ params }: Props) {
  const { locale, token } = await params;
  return (
    <Site {...await plainSiteProps(locale, `/signatures/${token}/withdraw`)}>
      {await view(await params)}
    </Site>
  );
}

async function view(params: TokenParams) {
  const { locale, token } = params;
  const waiting = await readSigned(params, "confirm");
  const isWaiting = waiting !== undefined && !isConfirmed(waiting.signature);
  const found = isWaiting ? waiting : await readSigned(params, "withdraw", "receipt");
  if (!found) notFound();
  const { signature, campaign } = found;
  if (isWithdrawn(signature))
    return <Outcome locale={locale} slug={campaign.slug} outcome="withdrawn" />;
  return (
    <WithdrawForm
      locale={locale}
      token={token}
      campaign={campaign}
      isWaiting={!isConfirmed(signature)}
    />
  );
}

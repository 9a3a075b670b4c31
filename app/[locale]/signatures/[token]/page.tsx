import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Site } from "#components/page/site.tsx";
import { Receipt } from "#components/signature/receipt.tsx";
import { translator } from "#platform/i18n.ts";
import { plainSiteProps } from "../../site-props.ts";
import { readSigned, type TokenParams } from "./read-signed.ts";

type Props = { params: Promise<TokenParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "receipt")("title"), robots: { index: false } };
}

export default async function ReceiptPage({ params }: Props) {
  const { locale, token } = await params;
  const found = await readSigned(await params, "receipt");
  if (!found) notFound();
  return (
    <Site {...await plainSiteProps(locale, `/signatures/${token}`)}>
      <Receipt locale={locale} token={token} {...found} />
    </Site>
  );
}

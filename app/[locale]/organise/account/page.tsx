import type { Metadata } from "next";
import { Account, accountNews } from "#components/organise/account.tsx";
import { Workspace } from "#components/organise/workspace.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { deskProps, requireOrganiser } from "../desk.ts";
import { readAccount } from "./read-account.ts";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ news?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "account")("title") };
}

export default async function AccountPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { news } = await searchParams;
  const actor = await requireOrganiser(locale);
  const desk = await deskProps(actor, locale);
  return (
    <Workspace {...desk} path="/organise/account">
      <Account
        locale={locale}
        news={accountNews.find((one) => one === news)}
        {...await readAccount(actor)}
      />
    </Workspace>
  );
}

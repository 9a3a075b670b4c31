import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GoOn } from "#components/organise/go-on.tsx";
import { ProofWays, type WrongProof } from "#components/organise/proof-ways.tsx";
import { Workspace } from "#components/organise/workspace.tsx";
import { isProven } from "#domain/sessions/session.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { deskProps, requireOrganiser } from "../../desk.ts";
import { readParked, readProofWays } from "./read-parked.ts";

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<{ wrong?: string; code?: string }>;
};

const wrongs: WrongProof[] = ["code", "passkey", "identity", "provider"];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "prove")("title") };
}

export default async function ProvePage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const { wrong, code } = await searchParams;
  const actor = await requireOrganiser(locale);
  const act = (await readParked(actor, id)) ?? notFound();
  const { campaigns: _, ...desk } = await deskProps(actor, locale);
  return (
    <Workspace {...desk} path={`/organise/prove/${id}`}>
      {isProven(actor) ? (
        <GoOn locale={locale} path={act.path} fields={act.fields} back={act.back} />
      ) : (
        <ProofWays
          locale={locale}
          id={id}
          isCodeSent={code === "sent" || wrong === "code"}
          wrong={wrongs.find((one) => one === wrong)}
          {...await readProofWays(actor)}
        />
      )}
    </Workspace>
  );
}

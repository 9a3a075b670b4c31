import type { Metadata } from "next";
import { ConfirmAct } from "#components/organise/confirm-act.tsx";
import { translator } from "#platform/i18n.ts";
import { orNotFound } from "../../../../scope.ts";
import { NewsFrame } from "../../../news-frame.tsx";
import { readNewsroom } from "../../../newsroom.ts";
import { readWritten, type DraftParams } from "../read-written.ts";

type Props = { params: Promise<DraftParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await readNewsroom(await params);
  return { title: translator(locale, "newsDesk")("discard.submit") };
}

export default async function DiscardDraftPage({ params }: Props) {
  const room = await readNewsroom(await params);
  const { draft, kind } = await orNotFound(readWritten(room, await params));
  const t = translator(room.locale, "newsDesk");
  const path = `${room.news}/drafts/${draft.id}`;
  return (
    <NewsFrame room={room} under={`/drafts/${draft.id}/discard`}>
      <ConfirmAct
        locale={room.locale}
        title={t("discard.title", { title: draft.content.title || t("untitled") })}
        effects={[t("discard.gone"), t(kind === "new" ? "discard.never" : "discard.stays")]}
        undo={t("discard.undo")}
        action={`${path}/discard/do`}
        back={path}
        submit={t("discard.submit")}
        hidden={{ revision: String(draft.revision) }}
        isDangerous
      />
    </NewsFrame>
  );
}

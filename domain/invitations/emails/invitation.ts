import { eq } from "drizzle-orm";
import { invitations } from "#db/schema/organisers.ts";
import type { MailWriter } from "#domain/outbox/outbox.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { translator } from "#platform/i18n.ts";
import { writeLetter } from "#platform/letter.ts";
import { hashToken, newToken } from "#platform/tokens.ts";
import { isOpen, type Invitation } from "../invitation.ts";
import { findInvitation } from "../queries.ts";

/**
 * The mail with the link of an invitation, which is minted here: the link of an earlier mail ends with it.
 * It names neither who invites nor the campaign, so that nobody can write into a mail of ours; the
 * page behind the link does.
 */
export const writeInvitationMail: MailWriter = async (tx, { campaignId, locale, items }, at) => {
  let open: Invitation | undefined;
  for (const { about } of items) {
    const invitation = await findInvitation(Number(about), campaignId, tx);
    if (invitation && isOpen(invitation, at)) open = invitation;
  }
  if (!open) return undefined;
  const token = newToken();
  const { id, role } = open;
  await tx
    .update(invitations)
    .set({ tokenHash: hashToken(token) })
    .where(eq(invitations.id, id));
  const t = translator(locale, "invitationMail");
  const roleName = translator(locale, "roles")(`names.${role}`);
  const path = `/organise/invitations/${token}`;
  return writeLetter(locale, t("subject"), [
    t("lead", { role: roleName }),
    { label: t("link"), address: absoluteAddress(locale, path) },
    t("limits"),
    t("notExpected"),
  ]);
};

import { and, desc, eq, getTableColumns, isNotNull, isNull } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { invitations } from "#db/schema/organisers.ts";
import type { Actor } from "#domain/actor.ts";
import { mayAct } from "#domain/memberships/queries.ts";
import { hashToken } from "#platform/tokens.ts";
import { isOpen, type Invitation } from "./invitation.ts";

const { tokenHash: _, ...fields } = getTableColumns(invitations);

/** The invitation of a token while it can be accepted. */
export async function findOpenInvitation(
  token: string,
  at: Date,
  db: Db = reader(),
): Promise<Invitation | undefined> {
  const [invitation] = await db
    .select(fields)
    .from(invitations)
    .where(eq(invitations.tokenHash, hashToken(token)));
  return invitation && isOpen(invitation, at) ? invitation : undefined;
}

/** An invitation that was mailed, to a campaign or, with `null`, to the whole installation. */
export async function findInvitation(
  id: number,
  campaignId: number | null,
  db: Db = reader(),
): Promise<Invitation | undefined> {
  const [invitation] = await db
    .select(fields)
    .from(invitations)
    .where(and(eq(invitations.id, id), isMailedTo(campaignId)));
  return invitation;
}

/** Of an address those that wait to be accepted, the newest first; expired ones are among them. */
export async function listInvitationsOf(
  email: string,
  campaignId: number | null,
  db: Db = reader(),
): Promise<Invitation[]> {
  return db
    .select(fields)
    .from(invitations)
    .where(and(eq(invitations.email, email), isMailedTo(campaignId), waits))
    .orderBy(desc(invitations.id));
}

/** Who is invited and has not come yet, the newest first; nobody for an actor who may not invite. */
export async function listInvitations(
  actor: Actor,
  campaignId: number | null,
  db: Db = reader(),
): Promise<Invitation[]> {
  if (!(await mayAct(actor, "team.manage", campaignId, db))) return [];
  return db
    .select(fields)
    .from(invitations)
    .where(and(isMailedTo(campaignId), waits))
    .orderBy(desc(invitations.id));
}

const waits = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));

function isMailedTo(campaignId: number | null) {
  const isOfScope =
    campaignId === null ? isNull(invitations.campaignId) : eq(invitations.campaignId, campaignId);
  return and(isOfScope, isNotNull(invitations.email));
}

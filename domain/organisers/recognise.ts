import { and, eq, isNull } from "drizzle-orm";
import { accounts, organisers } from "#db/schema/organisers.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { TooMany } from "#platform/refusals.ts";
import { readSignInAddress, type Identity } from "./organiser.ts";
import { findOrganiserByEmail } from "./queries.ts";

/**
 * Answers which organiser an identity of the organisation's provider is: the one it was tied to, else, the
 * first time, the one with its confirmed address. It makes nobody an organiser, and an address that
 * has come to somebody else at the provider does not open the account of who had it before. Throws
 * `TooMany` when an organiser comes more than 5 times in 15 minutes.
 */
export async function recogniseOrganiser(
  actor: Actor,
  identity: Identity,
): Promise<string | undefined> {
  const outcome = await transact(async (tx) => {
    const known = await findTied(identity, tx);
    const organiserId = known ?? (await findByAddress(identity, tx));
    if (organiserId === undefined) return undefined;
    const limit = { name: "signInOfOrganiser", key: organiserId } as const;
    const freeAt = await consumeLimits(tx, [limit], actor.at);
    if (freeAt) return freeAt;
    return known ?? (await tie(actor, identity, organiserId, tx));
  });
  if (outcome instanceof Date) {
    throw new TooMany(Math.ceil((outcome.getTime() - actor.at.getTime()) / 1000));
  }
  return outcome;
}

async function findTied({ issuer, subject }: Identity, tx: Tx): Promise<string | undefined> {
  const [tied] = await tx
    .select({ organiserId: accounts.organiserId })
    .from(accounts)
    .where(and(eq(accounts.provider, issuer), eq(accounts.providerAccountId, subject)));
  return tied?.organiserId;
}

async function findByAddress(
  { email, isConfirmed }: Identity,
  tx: Tx,
): Promise<string | undefined> {
  const address = isConfirmed && email ? readSignInAddress(email) : undefined;
  return address && (await findOrganiserByEmail(address, tx))?.id;
}

async function tie(
  actor: Actor,
  { issuer, subject }: Identity,
  organiserId: string,
  tx: Tx,
): Promise<string | undefined> {
  const isOther = and(eq(accounts.provider, issuer), eq(accounts.organiserId, organiserId));
  if ((await tx.select().from(accounts).where(isOther)).length > 0) {
    await recordAudit(tx, actor, "session.refuse", { id: organiserId }, { way: "identity" });
    return undefined;
  }
  const row = { provider: issuer, providerAccountId: subject, organiserId, type: "oidc" };
  await tx.insert(accounts).values(row);
  const isUnconfirmed = and(eq(organisers.id, organiserId), isNull(organisers.emailConfirmedAt));
  await tx.update(organisers).set({ emailConfirmedAt: actor.at }).where(isUnconfirmed);
  const themselves = { kind: "organiser", organiserId, at: actor.at } as const;
  await recordAudit(tx, themselves, "organiser.tie-identity", { id: organiserId });
  return organiserId;
}

import type { Adapter, AdapterUser } from "next-auth/adapters";
import type { Actor, OrganiserActor } from "#domain/actor.ts";
import { confirmEmail } from "#domain/organisers/confirm-email.ts";
import type { Organiser } from "#domain/organisers/organiser.ts";
import { findOrganiser, findOrganiserByEmail } from "#domain/organisers/queries.ts";
import { endSession } from "#domain/sessions/end.ts";
import { keepLink } from "#domain/sessions/keep-link.ts";
import { findSession } from "#domain/sessions/queries.ts";
import { spendLink } from "#domain/sessions/spend-link.ts";
import { startSession } from "#domain/sessions/start.ts";
import type { Device } from "#platform/device.ts";

/** An organiser in a session, with when they last proved who they are. */
export type SessionUser = AdapterUser & { provenAt?: Date };

const unknownDevice: Device = { browser: null, system: null };

/**
 * Our tables as next-auth wants to see them. It can make nobody an organiser, prolong no session, tie no
 * identity, and finds no expired session, so that it never clears one away while it only looks. Only a
 * mailed link has it start a session, on the device that is given.
 */
export function authAdapter(device = unknownDevice): Adapter {
  return {
    getUser: async (id) => asUser(await findOrganiser(id)),
    getUserByEmail: async (email) => asUser(await findOrganiserByEmail(email)),
    getUserByAccount: async () => null,
    updateUser: async ({ id }) => {
      await confirmEmail(organiser(id));
      return asUser(await findOrganiser(id))!;
    },
    createSession: async ({ sessionToken, userId }) => {
      const actor = organiser(userId);
      const entry = { way: "link", device, provenAt: actor.at } as const;
      return { sessionToken, userId, expires: await startSession(actor, sessionToken, entry) };
    },
    getSessionAndUser: async (sessionToken) => {
      const session = await findSession(sessionToken, new Date());
      if (!session) return null;
      const { organiser: holder, expiresAt, provenAt } = session;
      const user: SessionUser = { ...asUser(holder)!, ...(provenAt && { provenAt }) };
      return { user, session: { sessionToken, userId: user.id, expires: expiresAt } };
    },
    deleteSession: async (sessionToken) => {
      await endSession(visitor(), sessionToken);
    },
    createVerificationToken: async (link) => {
      const { identifier: email, token: tokenHash, expires: expiresAt } = link;
      await keepLink(visitor(), { email, tokenHash, expiresAt });
      return link;
    },
    useVerificationToken: async ({ token }) => {
      const link = await spendLink(visitor(), token);
      return link ? { identifier: link.email, token, expires: link.expiresAt } : null;
    },
  };
}

function visitor(): Actor {
  return { kind: "visitor", at: new Date() };
}

function organiser(organiserId: string): OrganiserActor {
  return { kind: "organiser", organiserId, at: new Date() };
}

function asUser(found: Organiser | undefined): AdapterUser | null {
  return found ? { id: found.id, email: found.email, name: found.name, emailVerified: null } : null;
}

import { randomBytes, randomUUID } from "node:crypto";
import { testEntry } from "#db/test-organiser.ts";
import { grantRole } from "#domain/memberships/grant.ts";
import { roleNames, type Role } from "#domain/memberships/membership.ts";
import { createOrganiser } from "#domain/organisers/create.ts";
import { startSession } from "#domain/sessions/start.ts";
import { operator } from "./campaign.ts";
import type { SignedIn } from "./workspace-account.ts";

/** Somebody who asks; without a cookie, nobody is signed in. */
export type Visitor = {
  name: string;
  cookie: string | undefined;
  /** The network address; each has one of their own, because so many ask so fast. */
  client: string;
  /** The role in the campaign that is looked at, and in the whole installation. */
  inCampaign: Role | undefined;
  everywhere: Role | undefined;
  /** The one whose account has things that are for nobody else. */
  isHolder: boolean;
};

/** Who is to visit, and the sessions of the one whose account is looked at and of a stranger. */
export type Visitors = { visitors: Visitor[]; holder: SignedIn; stranger: SignedIn };

let clients = 0;

/** Nobody, each role in the campaign and in the installation, and an owner of another campaign. */
export async function visitorsOf(campaignId: number, strangerId: string): Promise<Visitors> {
  const nobody = { inCampaign: undefined, everywhere: undefined };
  const visitors = [visitor("nobody who is signed in", nobody)];
  let holder: SignedIn | undefined;
  for (const role of roleNames) {
    const signedIn = await sessionOf(campaignId, role);
    const held = { inCampaign: role, everywhere: undefined };
    visitors.push(visitor(`${role} of the campaign`, held, signedIn));
    const above = await sessionOf(null, role);
    const everywhere = { inCampaign: role, everywhere: role };
    const isHolder = role === "owner";
    if (isHolder) holder = above;
    visitors.push(visitor(`${role} of the installation`, everywhere, above, isHolder));
  }
  const stranger = await startOf(strangerId);
  visitors.push(visitor("owner of another campaign", nobody, stranger));
  return { visitors, holder: holder!, stranger };
}

/** The strongest role that counts in the campaign that is looked at. */
export function strongest({ inCampaign, everywhere }: Visitor): Role | undefined {
  return roleNames.find((role) => role === inCampaign || role === everywhere);
}

/** Makes an organiser with a role in a campaign or, with `null`, everywhere; answers the id. */
export async function organiser(
  { name, email }: { name: string; email: string },
  campaignId: number | null,
  role: Role,
): Promise<string> {
  const created = await createOrganiser(operator(), { name, email, locale: "en" });
  await grantRole(operator(), created.organiserId, campaignId, role);
  return created.organiserId;
}

function visitor(
  name: string,
  roles: Pick<Visitor, "inCampaign" | "everywhere">,
  signedIn?: SignedIn,
  isHolder = false,
): Visitor {
  const client = `198.19.7.${clients++ % 250}`;
  const cookie = signedIn && `countersign-session=${signedIn.token}`;
  return { name, cookie, client, ...roles, isHolder };
}

async function sessionOf(campaignId: number | null, role: Role): Promise<SignedIn> {
  const email = `${role}-${randomUUID()}@example.org`;
  return startOf(await organiser({ name: `The ${role}`, email }, campaignId, role));
}

/** A session as signing in opens one, for as many as a page would be slow for. */
async function startOf(organiserId: string): Promise<SignedIn> {
  const token = randomBytes(32).toString("base64url");
  const at = new Date();
  const entry = { ...testEntry, provenAt: at };
  await startSession({ kind: "organiser", organiserId, at }, token, entry);
  return { organiserId, token };
}

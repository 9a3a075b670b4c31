import { randomBytes, randomUUID } from "node:crypto";
import { testEntry } from "#db/test-organiser.ts";
import { raiseAlarm } from "#domain/alarms/raise.ts";
import { createCampaign } from "#domain/campaigns/create.ts";
import { translateCampaign } from "#domain/campaigns/translate.ts";
import { writeText } from "#domain/campaigns/write-text.ts";
import { inviteOrganiser } from "#domain/invitations/invite.ts";
import { listInvitations } from "#domain/invitations/queries.ts";
import { grantRole } from "#domain/memberships/grant.ts";
import { roleNames, type Role } from "#domain/memberships/membership.ts";
import { findMembership } from "#domain/memberships/queries.ts";
import { createOrganiser } from "#domain/organisers/create.ts";
import { startSession } from "#domain/sessions/start.ts";
import { openCampaign, operator, type OpenCampaign } from "./campaign.ts";
import { countedSignatures } from "./signatures.ts";

/** Somebody who asks; without a cookie, nobody is signed in. */
export type Visitor = {
  name: string;
  cookie: string | undefined;
  /** The network address; each has one of their own, because so many ask so fast. */
  client: string;
  /** The role in the campaign that is looked at, and in the whole installation. */
  inCampaign: Role | undefined;
  everywhere: Role | undefined;
};

/** A word that stands somewhere in the data, and who may ever read it. */
export type Canary = {
  name: string;
  word: string;
  mayRead: (visitor: Visitor) => boolean;
  /** Some page does show it to whoever may read it. */
  isOnAPage?: boolean;
};

export type Workspace = {
  campaign: OpenCampaign;
  visitors: Visitor[];
  canaries: Canary[];
  /** Values for the `[names]` in addresses, new for every call: of the campaign, or of somebody else's. */
  idsOf: (scope: "campaign" | "installation", whose: "own" | "foreign") => Promise<Ids>;
};

type Ids = Record<string, string>;

let clients = 0;
const newClient = () => `198.19.7.${clients++ % 250}`;

const onAPage = { isOnAPage: true };
const nobody = { cookie: undefined, inCampaign: undefined, everywhere: undefined };
const strongest = ({ inCampaign, everywhere }: Visitor) =>
  roleNames.find((role) => role === inCampaign || role === everywhere);

/** A campaign with something to hide in every corner, and everybody who might look for it. */
export async function workspaceWithCanaries(): Promise<Workspace> {
  const campaign = await openCampaign();
  const other = await openCampaign();
  const mark = randomUUID().slice(0, 8);
  const word = (name: string) => `canary-${name}-${mark}`;
  const address = (name: string) => `${word(name)}@example.org`;

  const signer = { name: word("signer"), email: address("signer"), town: word("town") };
  await countedSignatures(campaign, 1, { ...signer, comment: word("comment") });
  await writeText(operator(), campaign.id, { locale: "en", body: word("draft") });
  const unpublished = await draftCampaign(word("unpublished"));
  const finding = { kind: "mail-domain", subject: `${word("alarm")}.example` } as const;
  await raiseAlarm(operator(), campaign.slug, { ...finding, count: 1, total: 1 });
  const mate = { name: word("mate"), email: address("mate") };
  await organiser(mate, campaign.id, "editor");
  const owner = await organiser({ name: "Olga", email: address("owner") }, campaign.id, "owner");
  const top = await organiser({ name: "Tara", email: address("top") }, null, "owner");
  const foreign = await organiser({ name: "Fred", email: address("foreign") }, other.id, "owner");
  const invite = (by: string, of: number | null, email: string) =>
    inviteOrganiser({ kind: "organiser", organiserId: by, at: new Date() }, of, {
      email,
      role: "analyst",
      locale: "en",
    });
  await invite(owner, campaign.id, address("invited"));

  const asking: Omit<Visitor, "client">[] = [{ ...nobody, name: "nobody who is signed in" }];
  for (const role of roleNames) {
    const of = { name: `${role} of the campaign`, inCampaign: role, everywhere: undefined };
    asking.push({ ...of, cookie: await sessionOf(campaign.id, role) });
    const above = { name: `${role} of the installation`, inCampaign: role, everywhere: role };
    asking.push({ ...above, cookie: await sessionOf(null, role) });
  }
  const stranger = { ...nobody, name: "owner of another campaign" };
  asking.push({ ...stranger, cookie: await cookieOf(foreign) });

  const visitors = asking.map((visitor) => ({ ...visitor, client: newClient() }));

  const isOwner = (visitor: Visitor) => strongest(visitor) === "owner";
  const isInside = (visitor: Visitor) => strongest(visitor) !== undefined;
  const canaries: Canary[] = [
    ...Object.entries(signer).map(([name, text]) => {
      return { name: `a signer's ${name}`, word: text, mayRead: () => false };
    }),
    { name: "a signer's comment", word: word("comment"), mayRead: () => false },
    { ...onAPage, name: "an organiser's name", word: mate.name, mayRead: isInside },
    { ...onAPage, name: "an organiser's address", word: mate.email, mayRead: isOwner },
    { ...onAPage, name: "an invited address", word: address("invited"), mayRead: isOwner },
    { ...onAPage, name: "an alarm", word: finding.subject, mayRead: isInside },
    {
      name: "a draft of the text",
      word: word("draft"),
      mayRead: (visitor) => ["owner", "editor"].includes(strongest(visitor) ?? ""),
    },
    {
      ...onAPage,
      name: "a campaign that is not published",
      word: unpublished,
      mayRead: ({ everywhere }) => everywhere !== undefined,
    },
  ];

  async function idsOf(scope: "campaign" | "installation", whose: "own" | "foreign"): Promise<Ids> {
    const isCampaigns = (scope === "campaign") === (whose === "own");
    // What is foreign to the installation is the campaign's; to the campaign, another campaign's.
    const of = isCampaigns ? campaign.id : scope === "campaign" ? other.id : null;
    const by = of === null ? top : of === campaign.id ? owner : foreign;
    const email = `someone-${randomUUID()}@example.org`;
    const organiserId = await organiser({ name: "Someone", email }, of, "analyst");
    await invite(by, of, `other-${email}`);
    const actor = { kind: "organiser", organiserId: by, at: new Date() } as const;
    const [invitation] = await listInvitations(actor, of);
    return {
      slug: campaign.slug,
      membership: String((await findMembership({ organiserId }, of))!.id),
      invitation: String(invitation!.id),
      token: randomBytes(32).toString("base64url"),
    };
  }

  return { campaign, visitors, canaries, idsOf };
}

async function draftCampaign(title: string): Promise<string> {
  const input = { slug: title, originalLocale: "en" as const, goal: 10, opensAt: new Date() };
  const created = await createCampaign(operator(), input);
  if (created.outcome !== "created") throw new Error(`${title} is ${created.outcome}`);
  const words = { title, summary: "Summary", addressees: "All" };
  await translateCampaign(operator(), created.id, { locale: "en", ...words });
  return title;
}

async function organiser(
  { name, email }: { name: string; email: string },
  campaignId: number | null,
  role: Role,
): Promise<string> {
  const created = await createOrganiser(operator(), { name, email, locale: "en" });
  await grantRole(operator(), created.organiserId, campaignId, role);
  return created.organiserId;
}

async function sessionOf(campaignId: number | null, role: Role): Promise<string> {
  const email = `${role}-${randomUUID()}@example.org`;
  return cookieOf(await organiser({ name: `The ${role}`, email }, campaignId, role));
}

/** A session as signing in opens one, for as many as a page would be slow for. */
async function cookieOf(organiserId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const at = new Date();
  const entry = { ...testEntry, provenAt: at };
  await startSession({ kind: "organiser", organiserId, at }, token, entry);
  return `countersign-session=${token}`;
}

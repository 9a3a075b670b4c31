import { randomUUID } from "node:crypto";
import { raiseAlarm } from "#domain/alarms/raise.ts";
import { createCampaign } from "#domain/campaigns/create.ts";
import { translateCampaign } from "#domain/campaigns/translate.ts";
import { inviteOrganiser } from "#domain/invitations/invite.ts";
import { listInvitations } from "#domain/invitations/queries.ts";
import { findMembership } from "#domain/memberships/queries.ts";
import { openCampaign, operator, type OpenCampaign } from "./campaign.ts";
import { countedSignatures } from "./signatures.ts";
import { accountOf } from "./workspace-account.ts";
import { newsOf } from "./workspace-news.ts";
import { heldSignature, moderationOf } from "./workspace-signatures.ts";
import { numberBeyond, thingsOf, uploadsOf, type Words } from "./workspace-things.ts";
import { organiser, strongest, visitorsOf, type Visitor } from "./workspace-visitors.ts";

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
  other: OpenCampaign;
  visitors: Visitor[];
  canaries: Canary[];
  /** Values for the `[names]` in addresses and fields, new for every call. */
  idsOf: (scope: "campaign" | "installation", whose: Whose) => Promise<Ids>;
};

/** Of what is looked at, of somebody else's, or of a campaign that nobody outside has seen yet. */
export type Whose = "own" | "foreign" | "unpublished";
export type Ids = Record<string, string>;

const onAPage = { isOnAPage: true };
const isOwner = (visitor: Visitor) => strongest(visitor) === "owner";
const isInside = (visitor: Visitor) => strongest(visitor) !== undefined;
const isEditor = (visitor: Visitor) => ["owner", "editor"].includes(strongest(visitor) ?? "");
const isInsideAbove = ({ everywhere }: Visitor) => everywhere !== undefined;
const isEditorAbove = ({ everywhere }: Visitor) => ["owner", "editor"].includes(everywhere ?? "");
const isHolder = (visitor: Visitor) => visitor.isHolder;
const isNobody = () => false;

/** A campaign with something to hide in every corner, and everybody who might look for it. */
export async function workspaceWithCanaries(): Promise<Workspace> {
  const campaign = await openCampaign();
  const other = await openCampaign();
  const mark = randomUUID().slice(0, 8);
  const word = (name: string) => `canary-${name}-${mark}`;
  const address = (name: string) => `${word(name)}@example.org`;

  const signer = { name: word("signer"), email: address("signer"), town: word("town") };
  await countedSignatures(campaign, 1, { ...signer, comment: word("comment") });
  await heldSignature(campaign, { ...signer, email: address("held"), name: word("held") });
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
  const { visitors, holder, stranger } = await visitorsOf(campaign.id, foreign);
  const own = { passkey: word("passkey"), awaited: address("awaited"), parked: address("parked") };
  const others = { passkey: word("key"), awaited: address("wanted"), parked: address("waiting") };
  const accounts = { own: await accountOf(holder, own), other: await accountOf(stranger, others) };

  // What an open campaign has answered, plans and shows is for everybody; its next text is not.
  const common: Words = { draft: word("draft"), event: "Vigil", answer: "No.", picture: "A pier" };
  const secret: Words = {
    draft: word("first-text"),
    event: word("event"),
    answer: word("answer"),
    picture: word("picture"),
  };
  const elsewhere: Words = { ...common, draft: word("elsewhere") };
  await thingsOf(campaign.id, common);

  const drafts = { own: word("news"), above: word("news-of-none"), hidden: word("news-to-come") };
  const draftElsewhere = word("news-elsewhere");

  const never = { ...signer, comment: word("comment"), held: word("held") };
  const strangers = { ...others, draft: elsewhere.draft, news: draftElsewhere };
  const canaries: Canary[] = [
    ...canariesOf("a signer's", never, isNobody),
    ...canariesOf("a stranger's", strangers, ({ name }) => name === "owner of another campaign"),
    ...canariesOf("what is of a campaign not published:", secret, isEditorAbove, onAPage),
    ...canariesOf("an organiser's own", own, isHolder, onAPage),
    { ...onAPage, name: "an organiser's name", word: mate.name, mayRead: isInside },
    { ...onAPage, name: "an organiser's address", word: mate.email, mayRead: isOwner },
    { ...onAPage, name: "an invited address", word: address("invited"), mayRead: isOwner },
    { ...onAPage, name: "an alarm", word: finding.subject, mayRead: isInside },
    { ...onAPage, name: "a draft of news", word: drafts.own, mayRead: isEditor },
    { ...onAPage, name: "news of no campaign", word: drafts.above, mayRead: isEditorAbove },
    { ...onAPage, name: "news of a draft", word: drafts.hidden, mayRead: isEditorAbove },
    { ...onAPage, name: "a draft of the text", word: common.draft, mayRead: isEditor },
    {
      ...onAPage,
      name: "a campaign that is not published",
      word: unpublished.title,
      mayRead: isInsideAbove,
    },
  ];

  async function idsOf(scope: "campaign" | "installation", whose: Whose): Promise<Ids> {
    const { id: of, by, words, news } = aboutOf(scope, whose);
    const inCampaign = [campaign, other].find(({ id }) => id === of);
    const email = `someone-${randomUUID()}@example.org`;
    const organiserId = await organiser({ name: "Someone", email }, of, "analyst");
    // One organiser alone would soon have invited as many as a day allows.
    const host = await organiser({ name: "Hanna", email: `host-${email}` }, of, "owner");
    await invite(host, of, `other-${email}`);
    const actor = { kind: "organiser", organiserId: by, at: new Date() } as const;
    const [invitation] = await listInvitations(actor, of);
    const isForeign = whose === "foreign";
    return {
      ...(isForeign ? accounts.other : accounts.own),
      ...(await uploadsOf(of)),
      ...(of === null ? { unused: word(randomUUID()) } : await thingsOf(of, words)),
      ...(await newsOf(of, news)),
      ...(inCampaign && (await moderationOf(inCampaign, by))),
      ...(whose === "unpublished" && { act: "publish" }),
      ...(isForeign && { number: await numberBeyond(campaign.id, other.id) }),
      ...(isForeign && { language: "xx", act: "forget" }),
      slug: whose === "unpublished" ? unpublished.slug : campaign.slug,
      membership: String((await findMembership({ organiserId }, of))!.id),
      invitation: String(invitation!.id),
    };
  }

  /** What the ids are of. What is foreign to the installation is the campaign's; to that, another's. */
  function aboutOf(scope: "campaign" | "installation", whose: Whose) {
    if (whose === "unpublished")
      return { id: unpublished.id, by: top, words: secret, news: drafts.hidden };
    const isCampaigns = (scope === "campaign") === (whose === "own");
    if (isCampaigns) return { id: campaign.id, by: owner, words: common, news: drafts.own };
    return scope === "campaign"
      ? { id: other.id, by: foreign, words: elsewhere, news: draftElsewhere }
      : { id: null, by: top, words: common, news: drafts.above };
  }

  return { campaign, other, visitors, canaries, idsOf };
}

function canariesOf(
  of: string,
  words: Record<string, string>,
  mayRead: Canary["mayRead"],
  where: { isOnAPage?: boolean } = {},
): Canary[] {
  return Object.entries(words).map(([name, word]) => {
    return { ...where, name: `${of} ${name}`, word, mayRead };
  });
}

/** Its address says nothing of its title, so that an answer may name the address that was asked for. */
async function draftCampaign(title: string) {
  const slug = `draft-${randomUUID()}`;
  const input = { slug, originalLocale: "en" as const, goal: 10, opensAt: new Date() };
  const created = await createCampaign(operator(), input);
  if (created.outcome !== "created") throw new Error(`${slug} is ${created.outcome}`);
  const words = { title, summary: "Summary", addressees: "All" };
  await translateCampaign(operator(), created.id, { locale: "en", ...words });
  return { id: created.id, slug, title };
}

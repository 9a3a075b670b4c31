import { beforeAll, expect, test } from "vitest";
import { insertTestCampaign, type TestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { NotAllowed, NotFound } from "#platform/refusals.ts";
import {
  findRole,
  getEditedCampaign,
  getTeam,
  listOrganisersOf,
  listOwnCampaigns,
  requireRight,
} from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
let river: TestCampaign;
let air: TestCampaign;

beforeAll(async () => {
  river = await insertTestCampaign({ slug: "river", opensAt: new Date("2026-01-01") });
  air = await insertTestCampaign({ slug: "air", opensAt: at, publishedAt: null });
});

test("a role in the installation holds in every campaign, one in a campaign only there", async () => {
  const analyst = await insertTestOrganiser("analyst", null);
  const editor = await insertTestOrganiser("editor", river.id);
  expect(await findRole(analyst, river.id)).toBe("analyst");
  expect(await findRole(editor, river.id)).toBe("editor");
  expect(await findRole(editor, air.id)).toBeUndefined();
  expect(await findRole(editor, null)).toBeUndefined();
  const roles = async (id: number) => (await listOrganisersOf(id)).map(({ role }) => role);
  expect(await roles(river.id)).toEqual(["analyst", "editor"]);
  expect(await roles(air.id)).toEqual(["analyst"]);
});

test("organisers see their own campaigns, drafts too, with a title in their language", async () => {
  const owner = {
    kind: "organiser",
    organiserId: await insertTestOrganiser("owner", null),
    at,
  } as const;
  const own = await listOwnCampaigns(owner, "fr");
  expect(
    own.map(({ campaign, title, locale, count, role }) => [
      campaign.slug,
      title,
      locale,
      count,
      role,
    ]),
  ).toEqual([
    ["air", "Title fr & more", "fr", 0, "owner"],
    ["river", "Title fr & more", "fr", 0, "owner"],
  ]);
  const moderator = await insertTestOrganiser("moderator", river.id);
  const [only, ...others] = await listOwnCampaigns({ ...owner, organiserId: moderator }, "ru");
  expect(only).toMatchObject({ campaign: { slug: "river" }, locale: "en", role: "moderator" });
  expect(others).toEqual([]);
});

test("a campaign is there to be edited for its editors alone", async () => {
  const lake = await insertTestCampaign({ slug: "lake" });
  const as = async (role: "owner" | "editor" | "moderator" | "analyst") => {
    const organiserId = await insertTestOrganiser(role, lake.id);
    return getEditedCampaign({ kind: "organiser", organiserId, at }, "lake");
  };
  expect(await as("owner")).toMatchObject({ slug: "lake" });
  expect(await as("editor")).toMatchObject({ slug: "lake" });
  const notFound = expect.objectContaining({ name: "NotFound" });
  await expect(as("moderator")).rejects.toThrow(notFound);
  await expect(as("analyst")).rejects.toThrow(notFound);
  const organiserId = await insertTestOrganiser("owner", air.id);
  const elsewhere = { kind: "organiser", organiserId, at } as const;
  await expect(getEditedCampaign(elsewhere, "lake")).rejects.toThrow(notFound);
  await expect(getEditedCampaign(elsewhere, "none")).rejects.toThrow(notFound);
});

test("a team is everybody who reaches the campaign; addresses are for owners", async () => {
  const owner = { kind: "organiser", organiserId: "owner-of-everything", at } as const;
  const moderator = { ...owner, organiserId: `moderator-of-${river.id}` };
  const shown = (await getTeam(owner, river.id)).team;
  expect(shown.map(({ organiser, membership }) => [organiser.name, membership.campaignId])).toEqual(
    [
      ["analyst", null],
      ["editor", river.id],
      ["moderator", river.id],
      ["owner", null],
    ],
  );
  expect(shown.every(({ organiser }) => organiser.email?.includes("@"))).toBe(true);
  const { role, team } = await getTeam(moderator, river.id);
  expect(role).toBe("moderator");
  expect(team.map(({ organiser }) => organiser.email)).toEqual(Array(4).fill(undefined));
  await expect(getTeam(moderator, air.id)).rejects.toThrow(NotFound);
  await expect(getTeam(moderator, null)).rejects.toThrow(NotFound);
});

test("a right is refused as unknown to who must not learn of it, and as refused to who sees it", async () => {
  const moderator = { kind: "organiser", organiserId: `moderator-of-${river.id}`, at } as const;
  const analyst = { ...moderator, organiserId: "analyst-of-everything" };
  await requireRight(moderator, "signature.moderate", river.id);
  await requireRight({ kind: "operator", at }, "signature.moderate", river.id);
  const editing = requireRight(moderator, "campaign.edit", river.id);
  await expect(editing).rejects.toThrow(NotAllowed);
  const sight = { sight: "history.read" } as const;
  const unseen = requireRight(analyst, "history.export", river.id, sight);
  await expect(unseen).rejects.toThrow(NotFound);
  const seen = requireRight(moderator, "history.export", river.id, sight);
  await expect(seen).rejects.toThrow(NotAllowed);
  await expect(requireRight(moderator, "tally.read", air.id)).rejects.toThrow(NotFound);
  const visitor = requireRight({ kind: "visitor", at }, "tally.read", river.id);
  await expect(visitor).rejects.toThrow(NotFound);
});

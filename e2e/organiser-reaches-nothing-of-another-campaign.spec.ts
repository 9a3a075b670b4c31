import { eq } from "drizzle-orm";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { signatures } from "#db/schema/signatures.ts";
import { archiveCampaign } from "#domain/campaigns/archive.ts";
import { closeCampaign } from "#domain/campaigns/close.ts";
import { operator } from "./world/campaign.ts";
import { fieldsOf } from "./world/workspace-addresses.ts";
import {
  faultOf,
  leaksOf,
  statusOfPost,
  type Asked,
  type Place,
} from "./world/workspace-answers.ts";
import { ask } from "./world/workspace-ask.ts";
import { rows } from "./world/workspace-rows.ts";
import { workspaceWithCanaries, type Workspace } from "./world/workspace.ts";
import { expect, test } from "./world/test.ts";

const own = "/organise/campaigns/[slug]";
/** What can be done in which state; said here a second time, so that a mistake there shows. */
const fitting: Record<"open" | "closed" | "archived", readonly string[]> = {
  open: ["pause", "close"],
  closed: ["reopen", "archive"],
  archived: ["unarchive"],
};
const acts = ["publish", "resume", ...Object.values(fitting).flat()];
const place = (name: string): Place => ({ name, row: rows[name]!, scope: "campaign" });

test("every act on a campaign is asked and done only by its editors, and only where it fits", async ({
  request,
}) => {
  test.setTimeout(300_000);
  const world = await workspaceWithCanaries();
  const faults: string[] = [];
  const under = `/organise${world.campaign.path}/state`;
  const visit = async (state: keyof typeof fitting) => {
    const before = await linesOf(world.campaign.id);
    for (const act of acts) {
      for (const visitor of world.visitors) {
        const role = visitor.inCampaign;
        const isEditor = role === "owner" || role === "editor";
        const looked = await ask(request, "GET", `${under}/${act}`, visitor, {});
        const page: Asked = { method: "GET", address: `${under}/${act}`, visitor, answer: looked };
        const wanted = isEditor && fitting[state].includes(act) ? 200 : 404;
        faults.push(
          ...faultOf(page, visitor.cookie ? wanted : 307),
          ...(await leaksOf(page, world)),
        );
        const refused = statusOfPost(place(`post ${own}/state/[act]/do`), visitor);
        if (refused === undefined) continue;
        const address = `${under}/${act}/do`;
        const answer = await ask(request, "POST", address, visitor, {
          form: { message_en: "No." },
        });
        faults.push(...faultOf({ method: "POST", address, visitor, answer }, refused));
      }
    }
    expect(await linesOf(world.campaign.id)).toEqual(before);
  };
  await visit("open");
  await closeCampaign(operator(), world.campaign.id);
  await visit("closed");
  await archiveCampaign(operator(), world.campaign.id);
  await visit("archived");
  expect(faults).toEqual([]);
});

/** Posts to one's own campaign whose fields name what is another's: by the place, and which field. */
const strangers: Record<string, Record<string, string>> = {
  "answers/record": { targetId: "[target]" },
  "answers/[answer]/correct": { targetId: "[target]" },
  "text/[language]/publish/do": { id: "[draft]" },
  "text/[language]/discard/do": { id: "[draft]" },
  "signatures/judge": { "pick-[signature]": "yes", verdict: "release" },
  "signatures/review": { verdict: "release", sure: "yes", found: "1", lastId: "0" },
  "targets/save": {
    keys: "[target]",
    "name-[target]": "Theirs",
    "kind-[target]": "body",
    "status-[target]": "asked",
    "statusOn-[target]": "2020-01-02",
    "seen-[target]": "[targetsSeen]",
    "was-[target]": "0",
  },
};

test("an id of another campaign in a field is not found or refused, and nothing changes anywhere", async ({
  request,
}) => {
  test.setTimeout(300_000);
  const world = await workspaceWithCanaries();
  const owner = world.visitors.find(({ name }) => name === "owner of the campaign")!;
  const faults: string[] = [];
  for (const [name, stray] of Object.entries(strangers)) {
    const there = place(`post ${own}/${name}`);
    const ours = await world.idsOf("campaign", "own");
    const theirs = await world.idsOf("campaign", "foreign");
    const usual = name === "signatures/judge" ? {} : fieldsOf(there, ours);
    const form = {
      ...usual,
      ...fieldsOf({ ...there, row: { ...there.row, fields: stray } }, theirs),
    };
    const before = await stateOf(world);
    const path = name.replace(/\[(\w+)\]/g, (_, id: string) => ours[id]!);
    const address = `/organise${world.campaign.path}/${path}`;
    const answer = await ask(request, "POST", address, owner, { form });
    faults.push(...(await leaksOf({ method: "POST", address, visitor: owner, answer }, world)));
    if (answer.status() >= 500) faults.push(`${address}: ${answer.status()}`);
    if (JSON.stringify(await stateOf(world)) !== JSON.stringify(before))
      faults.push(`${address}: something happened`);
  }
  expect(faults).toEqual([]);
});

/** What the history says of both campaigns, and how their signatures stand. */
async function stateOf({ campaign, other }: Workspace) {
  return [await linesOf(campaign.id), await linesOf(other.id), await standingOf(other.id)];
}

async function linesOf(campaignId: number): Promise<string[]> {
  const lines = await reader().select().from(audit).where(eq(audit.campaignId, campaignId));
  // To have looked is no change.
  return lines.map(({ act }) => act).filter((act) => act !== "signature.reveal");
}

async function standingOf(campaignId: number) {
  const { id, releasedAt, removedAt } = signatures;
  return reader()
    .select({ id, releasedAt, removedAt })
    .from(signatures)
    .where(eq(signatures.campaignId, campaignId));
}

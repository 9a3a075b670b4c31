import { count, eq } from "drizzle-orm";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { addressesOf, fieldsOf, fileOf } from "./world/workspace-addresses.ts";
import {
  faultOf,
  leaksOf,
  shownBy,
  statusOfPage,
  statusOfPost,
  type Asked,
  type Place,
} from "./world/workspace-answers.ts";
import { ask } from "./world/workspace-ask.ts";
import { listActions, listWorkspace } from "./world/workspace-files.ts";
import { rows } from "./world/workspace-rows.ts";
import { workspaceWithCanaries, type Ids, type Workspace } from "./world/workspace.ts";
import { expect, test } from "./world/test.ts";

const places: Place[] = Object.entries(rows).map(([name, row]) => {
  return { name, row, scope: name.includes("[slug]") ? "campaign" : "installation" };
});
/** As a browser does, and as Next's script does for its own data. */
const waysToAsk: Record<string, string>[] = [
  {},
  { RSC: "1" },
  { RSC: "1", "Next-Router-Prefetch": "1" },
];
const pages = places.filter(({ name }) => /^(page|get) /.test(name));
const posts = places.filter(({ name }) => name.startsWith("post "));

test("every page and route of the workspace has a row that says who may see it and do it", () => {
  const present = listWorkspace();
  const lacking = present.filter((name) => !(name in rows));
  const wanted = lacking.map((name) =>
    name.startsWith("page ")
      ? `"${name}": { seenBy: [the roles that see it] },`
      : `"${name}": { seenBy: [the roles that see its page], doneBy: [the roles that may], fields: {…} },`,
  );
  expect(wanted, "add these rows to `rows` in e2e/world/workspace-rows.ts").toEqual([]);
  const gone = Object.keys(rows).filter((name) => !present.includes(name));
  expect(gone, "these rows of e2e/world/workspace-rows.ts are of nothing any more").toEqual([]);
  expect(listActions(), "forms are posts to route handlers, which these tests can see").toEqual([]);
});

test("whoever asks for a page of the workspace gets it by their role alone, as HTML and as Next's data", async ({
  request,
}) => {
  test.setTimeout(300_000);
  const world = await workspaceWithCanaries();
  const faults: string[] = [];
  const shown = new Set<string>();
  for (const { place, idsOf } of visitsOf(world, pages)) {
    const ids = await idsOf();
    for (const visitor of world.visitors) {
      for (const address of addressesOf(place, ids)) {
        for (const headers of waysToAsk) {
          const answer = await ask(request, "GET", address, visitor, { headers });
          const asked: Asked = { method: "GET", address, visitor, answer };
          faults.push(...(await leaksOf(asked, world)));
          const kind = answer.headers()["content-type"]?.split(";")[0];
          for (const name of await shownBy(asked, world)) shown.add(`${name} as ${kind}`);
          if (!("RSC" in headers)) faults.push(...faultOf(asked, statusOfPage(place, visitor)));
        }
      }
    }
  }
  expect(faults).toEqual([]);
  // A world in which nothing stood on any page would prove nothing.
  const wanted = world.canaries
    .filter(({ isOnAPage }) => isOnAPage)
    .flatMap(({ name }) => [`${name} as text/html`, `${name} as text/x-component`]);
  expect(wanted.filter((name) => !shown.has(name))).toEqual([]);
});

test("whoever posts to the workspace without the right is refused, and nothing has happened", async ({
  request,
}) => {
  test.setTimeout(300_000);
  const world = await workspaceWithCanaries();
  const faults: string[] = [];
  const refused = posts.filter(({ row }) => row.seenBy !== "anybody");
  for (const { place, idsOf } of visitsOf(world, refused)) {
    const ids = await idsOf();
    const before = await acts();
    for (const visitor of world.visitors) {
      const status = statusOfPost(place, visitor);
      if (status === undefined) continue;
      for (const address of addressesOf(place, ids)) {
        const form = fieldsOf(place, ids);
        const answer = await ask(request, "POST", address, visitor, { form, file: fileOf(place) });
        const asked: Asked = { method: "POST", address, visitor, answer };
        faults.push(...faultOf(asked, status), ...(await leaksOf(asked, world)));
      }
    }
    if ((await acts()) !== before) faults.push(`${place.name}: something happened`);
  }
  expect(faults).toEqual([]);
});

test("an owner opens every page and does what each form offers, and finds nothing under the ids of somebody else's campaign", async ({
  request,
}) => {
  test.setTimeout(300_000);
  const world = await workspaceWithCanaries();
  const faults: string[] = [];
  for (const place of places.filter(isForRoles)) {
    const wanted = `owner of the ${place.scope}`;
    const visitor = world.visitors.find(({ name }) => name === wanted)!;
    const method = pages.includes(place) ? "GET" : "POST";
    if (/\[(?!slug|format)/.test(place.name)) {
      const foreign = await world.idsOf(place.scope, "foreign");
      const form = fieldsOf(place, foreign);
      for (const address of addressesOf(place, foreign)) {
        const answer = await ask(request, method, address, visitor, { form, file: fileOf(place) });
        const asked: Asked = { method, address, visitor, answer };
        faults.push(...faultOf(asked, 404), ...(await leaksOf(asked, world)));
      }
    }
    const own = await world.idsOf(place.scope, "own");
    const form = fieldsOf(place, own);
    for (const address of addressesOf(place, own).slice(0, 1)) {
      const answer = await ask(request, method, address, visitor, { form, file: fileOf(place) });
      const asked: Asked = { method, address, visitor, answer };
      if (answer.status() >= 400)
        faults.push(`${method} ${address}: ${answer.status()} for its owner`);
      if (!place.row.takesOut) faults.push(...(await leaksOf(asked, world)));
    }
  }
  expect(faults).toEqual([]);
});

type Visit = { place: Place; idsOf: () => Promise<Ids> };

/** Each place of the campaign, and of one that is a draft: of that one's team is only who is above it. */
function visitsOf(world: Workspace, of: Place[]): Visit[] {
  const ofDraft = of.filter(({ scope, row }) => scope === "campaign" && !row.isOfPublished);
  return [
    ...of.map((place): Visit => ({ place, idsOf: () => world.idsOf(place.scope, "own") })),
    ...ofDraft.map((place): Visit => {
      const idsOf = () => world.idsOf("campaign", "unpublished");
      return { place: { ...place, scope: "installation" }, idsOf };
    }),
  ];
}

/** True for what roles decide about, and an owner among them may. */
function isForRoles({ row: { seenBy, doneBy } }: Place): boolean {
  const may = doneBy ?? seenBy;
  return may === "holder" || (typeof may !== "string" && may.includes("owner"));
}

async function acts(): Promise<number> {
  const isOrganisers = eq(audit.actor, "organiser");
  const [row] = await reader().select({ acts: count() }).from(audit).where(isOrganisers);
  return row!.acts;
}

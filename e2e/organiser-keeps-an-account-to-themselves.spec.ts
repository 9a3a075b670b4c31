import { addressesOf, fieldsOf } from "./world/workspace-addresses.ts";
import { leaksOf, shownBy, type Asked, type Place } from "./world/workspace-answers.ts";
import { ask } from "./world/workspace-ask.ts";
import { accountRows } from "./world/workspace-rows-account.ts";
import { workspaceWithCanaries } from "./world/workspace.ts";
import { expect, test } from "./world/test.ts";

const posts = Object.entries(accountRows("/organise"))
  .filter(([name]) => name.startsWith("post "))
  .map(([name, row]): Place => ({ name, row, scope: "installation" }));
// Whoever ends their own sessions has none to go on with.
const isLast = ({ name }: Place) => name.endsWith("/end-everywhere");
const inOrder = [...posts.filter((place) => !isLast(place)), ...posts.filter(isLast)];

test("whoever posts the keys of somebody else's account changes nothing of theirs and learns nothing", async ({
  request,
}) => {
  const world = await workspaceWithCanaries();
  const ids = await world.idsOf("installation", "own");
  const faults: string[] = [];
  for (const visitor of world.visitors.filter(({ isHolder }) => !isHolder)) {
    for (const place of inOrder) {
      const [address] = addressesOf(place, ids);
      const form = fieldsOf(place, ids);
      const answer = await ask(request, "POST", address!, visitor, { form });
      const asked: Asked = { method: "POST", address: address!, visitor, answer };
      faults.push(...(await leaksOf(asked, world)));
      if (answer.status() >= 500) faults.push(`${address} by ${visitor.name}: ${answer.status()}`);
    }
  }
  expect(faults).toEqual([]);

  const holder = world.visitors.find(({ isHolder }) => isHolder)!;
  const shown = new Set<string>();
  for (const address of ["/organise/account", `/organise/prove/${ids.id}`]) {
    const answer = await ask(request, "GET", address, holder, {});
    expect(answer.status(), address).toBe(200);
    const asked: Asked = { method: "GET", address, visitor: holder, answer };
    for (const name of await shownBy(asked, world)) shown.add(name);
  }
  for (const what of ["passkey", "awaited", "parked"])
    expect(shown).toContain(`an organiser's own ${what}`);
});

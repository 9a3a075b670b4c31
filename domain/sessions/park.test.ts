import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { parkedActs } from "#db/schema/organisers.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { endSession } from "./end.ts";
import { parkAct } from "./park.ts";
import { findParkedAct } from "./queries.ts";
import type { ParkedAct } from "./session.ts";
import { startSession } from "./start.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const act: ParkedAct = {
  path: "/organise/x",
  fields: [["email", "anna@example.org"]],
  back: "/organise",
};
let actor: { kind: "organiser"; organiserId: string; at: Date };

beforeAll(async () => {
  actor = { kind: "organiser", organiserId: await insertTestOrganiser("owner", null), at };
  for (const token of ["laptop", "phone"]) await startSession(actor, token, testEntry);
});

test("what an organiser was about to do waits, sealed, in their session alone and for an hour", async () => {
  const id = (await parkAct(actor, "laptop", act))!;
  expect(await findParkedAct(actor, "laptop", id)).toEqual(act);
  expect(await findParkedAct(actor, "phone", id)).toBeUndefined();
  const late = { ...actor, at: new Date("2026-03-01T11:00:00Z") };
  expect(await findParkedAct(late, "laptop", id)).toBeUndefined();
  const [row] = await reader().select().from(parkedActs);
  expect(row!.sealed.includes("anna")).toBe(false);
});

test("the newest five wait", async () => {
  const ids: string[] = [];
  for (let count = 0; count < 6; count++) {
    const then = { ...actor, at: new Date(at.getTime() + count * 1000) };
    ids.push((await parkAct(then, "laptop", act))!);
  }
  expect(await findParkedAct(actor, "laptop", ids[0]!)).toBeUndefined();
  for (const id of ids.slice(1)) expect(await findParkedAct(actor, "laptop", id)).toEqual(act);
});

test("nothing waits in a session that is not theirs, or has ended", async () => {
  expect(await parkAct(actor, "guess", act)).toBeUndefined();
  await endSession(actor, "laptop");
  expect(await reader().select().from(parkedActs)).toEqual([]);
});

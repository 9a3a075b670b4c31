import { expect, test } from "vitest";
import { nodesOf, sources } from "./tree.ts";

const table = "domain/memberships/membership.ts";
const holders = [
  "owner",
  "editor",
  "moderator",
  "analyst",
  "visitor",
  "operator",
  "system",
  "demo",
];
const policies = sources.filter((file) => /^domain\/[^/]+\/policy\.ts$/.test(file));

test("who may do what is said at one place: a policy names a right, never who has it", () => {
  const naming = policies.flatMap((file) => namesIn(file).map((name) => `${file}: "${name}"`));
  expect(naming, `add a row to \`rights\` in ${table} and read it with mayAct or mayDo`).toEqual(
    [],
  );
});

function namesIn(file: string): string[] {
  const texts = nodesOf(file, "Literal").map((node) => String(node.value));
  return texts.filter((text) => holders.includes(text));
}

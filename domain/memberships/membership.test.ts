import { expect, test } from "vitest";
import { roles } from "#db/schema/organisers.ts";
import { holderOf, isRole, mayDo, rights, strongestRole, type Right } from "./membership.ts";

const at = new Date("2026-03-01T10:00:00Z");
const listed = Object.keys(rights) as Right[];
const rightsOf = (holder: Parameters<typeof mayDo>[0]) =>
  listed.filter((right) => mayDo(holder, right));

test("what each role may do, said a second time, so that the table is not changed by mistake", () => {
  const read = ["tally.read", "alarm.read", "team.read"];
  const write = ["campaign.create", "campaign.edit", "text.edit", "picture.choose", "target.set"];
  const happened = ["answer.record", "event.announce", "delivery.record"];
  const publish = ["article.write", "topic.add"];
  expect(rightsOf("analyst")).toEqual(read);
  expect(rightsOf("moderator")).toEqual([...read, "history.read", "signature.moderate"]);
  expect(rightsOf("editor")).toEqual([...read, "history.read", ...write, ...happened, ...publish]);
  expect(rightsOf("owner")).toEqual([
    ...read,
    "history.read",
    ...write,
    ...happened,
    ...publish,
    "signature.moderate",
    "signature.export",
    "team.manage",
    "organiser.create",
    "history.export",
  ]);
});

test("personal data leaves through owners alone", () => {
  expect(rights["signature.export"]).toEqual(["owner"]);
  expect(rights["history.export"]).toEqual(["owner"]);
});

test("a visitor may nothing, and nobody without a role either", () => {
  expect(rightsOf("visitor")).toEqual([]);
  expect(rightsOf(undefined)).toEqual([]);
  const organiser = { kind: "organiser", organiserId: "anna", at } as const;
  expect(holderOf(organiser, undefined)).toBeUndefined();
  expect(holderOf(organiser, "editor")).toBe("editor");
  expect(holderOf({ kind: "operator", at }, "owner")).toBe("operator");
});

test("of several roles the strongest counts", () => {
  expect(strongestRole(["analyst", "moderator"])).toBe("moderator");
  expect(strongestRole([])).toBeUndefined();
  expect(roles.every(isRole)).toBe(true);
  expect(isRole("toString")).toBe(false);
});

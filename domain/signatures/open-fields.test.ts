import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { openFields } from "./open-fields.ts";
import { sealFields } from "./seal-fields.ts";

useTestDatabase();

const owner = { campaignId: 1, addressHash: Buffer.from("12345678") };

test("what was moved to another campaign or person stays shut", () => {
  const sealed = sealFields(owner, { name: "Ada", email: "a@b.de", town: "", comment: "" });
  expect(() => openFields({ ...owner, campaignId: 2, sealed })).toThrow();
  expect(() => openFields({ ...owner, addressHash: Buffer.from("12345679"), sealed })).toThrow();
});

test("what is forgotten is not there", () => {
  expect(openFields({ ...owner, sealed: null })).toBeUndefined();
});

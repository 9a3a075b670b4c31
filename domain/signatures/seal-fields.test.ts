import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { openFields } from "./open-fields.ts";
import { sealFields } from "./seal-fields.ts";

useTestDatabase();

const owner = { campaignId: 1, addressHash: Buffer.from("12345678") };
const fields = { name: "Ada", email: "ada@example.org", town: "", comment: "Because" };

test("what is sealed says nothing, and twice the same is not the same", () => {
  const sealed = sealFields(owner, fields);
  expect(sealed.toString("latin1")).not.toMatch(/Ada|example|Because/);
  expect(sealFields(owner, fields).equals(sealed)).toBe(false);
  expect(openFields({ ...owner, sealed })).toEqual(fields);
});

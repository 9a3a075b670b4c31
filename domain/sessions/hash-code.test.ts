import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { hashCode } from "./hash-code.ts";

useTestDatabase();

test("the same code is another one in another session", () => {
  expect(hashCode("laptop", "12345678")).toEqual(hashCode("laptop", "12345678"));
  expect(hashCode("laptop", "12345678")).not.toEqual(hashCode("phone", "12345678"));
  expect(hashCode("laptop", "12345678")).not.toEqual(hashCode("laptop", "12345679"));
});

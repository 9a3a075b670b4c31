import { expect, test } from "vitest";
import { readPasskeyName, readPasskeyResponse } from "./input.ts";

test("a passkey has a name of one line", () => {
  expect(readPasskeyName("  My phone ")).toBe("My phone");
  for (const typed of ["", "  ", "x".repeat(61), "two\nlines"]) {
    expect(readPasskeyName(typed)).toBeUndefined();
  }
});

test("what a browser posts is read so far as to know which passkey it is", () => {
  expect(readPasskeyResponse('{"id":"a","response":{}}')).toMatchObject({ id: "a", response: {} });
  for (const posted of ["", "{", "null", "[]", '{"id":1}']) {
    expect(readPasskeyResponse(posted)).toBeUndefined();
  }
});

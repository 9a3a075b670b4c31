import { expect, test } from "vitest";
import { readOrganiserInput } from "./input.ts";
import { readSignInAddress } from "./organiser.ts";

test("an address is the same in any ASCII case, and only in ASCII case", () => {
  expect(readSignInAddress(" Anna@Example.ORG ")).toBe("anna@example.org");
  expect(readSignInAddress("ann\u212A@example.org")).not.toBe("annk@example.org");
  expect(readSignInAddress("anna@example.org,eve@example.net")).toBeUndefined();
});

test("who becomes an organiser gives a name and an address", () => {
  expect(readOrganiserInput({ name: " Anna ", email: "Anna@example.org", locale: "fr" })).toEqual({
    input: { name: "Anna", email: "anna@example.org", locale: "fr" },
  });
  expect(readOrganiserInput({ name: " ", email: "anna", locale: "fr" })).toEqual({
    wrong: ["name", "email"],
  });
  expect(readOrganiserInput({ locale: "fr" })).toEqual({ wrong: ["name", "email"] });
});

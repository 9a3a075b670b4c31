import { expect, test } from "vitest";
import { shareAddresses } from "./addresses.ts";

const shared = {
  title: "Clean rivers & lakes",
  text: "Clean rivers & lakes",
  address: "https://example.org/fr/campaigns/clean-rivers?channel=share",
};

test("every network gets the address, encoded for a query of its own", () => {
  for (const [name, href] of shareAddresses(shared)) {
    expect(href, name).toContain(encodeURIComponent(shared.address));
    expect(href, name).not.toContain("rivers & lakes");
  }
});

test("a mail has a subject and a text", () => {
  const mail = new URL(shareAddresses(shared)[0]![1]);
  expect(mail.searchParams.get("subject")).toBe(shared.title);
  expect(mail.searchParams.get("body")).toBe(`${shared.text} ${shared.address}`);
});

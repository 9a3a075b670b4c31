import { expect, test } from "vitest";
import { describeSent } from "./describe-sent.ts";

test("a sign form is told in its sender's language, without what they did not write", () => {
  const fields = {
    name: "Ada",
    email: "ada@example.org",
    country: "SE",
    town: "",
    updates: "yes",
    locale: "fr",
    text: "7",
    website: "",
  };
  expect(describeSent(fields, "fr")).toEqual([
    ["Nom", "Ada"],
    ["Adresse électronique", "ada@example.org"],
    ["Pays", "Suède"],
    ["Nouvelles de cette campagne", "oui"],
  ]);
});

test("what is no country stays as it was sent", () => {
  expect(describeSent({ country: "<b>" }, "en")).toEqual([["Country", "<b>"]]);
  expect(describeSent({ country: "QQ" }, "en")).toEqual([["Country", "QQ"]]);
});

test("acts and consent are told in words", () => {
  expect(describeSent({ act: "forget", sure: "yes" }, "en")).toEqual([
    ["Your receipt", "Forget my data"],
  ]);
  expect(describeSent({ act: "constructor" }, "en")).toEqual([]);
  expect(describeSent({ consent: "yes", seen: "1" }, "en")).toEqual([
    ["Confirm your signature", "yes"],
  ]);
});

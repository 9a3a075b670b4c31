import { expect, test } from "vitest";
import { actInWords, actName, whoInWords } from "./act-in-words.ts";

test("an act is said in words, with whom and what it was about", () => {
  const detail = { role: "analyst", before: "editor" };
  const change = { act: "membership.change", about: "Anna", detail };
  expect(actInWords("en", change)).toBe("Changed the role of Anna from “Editor” to “Analyst”");
  const text = { act: "text.publish", about: null, detail: { locale: "fr", number: 2 } };
  expect(actInWords("en", text)).toBe("Published version 2 of the petition text, in French");
  const purge = { act: "signature.purge", about: null, detail: { signatures: 84_598 } };
  expect(actInWords("fr", purge)).toContain("signatures : 84\u202F598");
});

test("an act to be chosen has gaps for what differs", () => {
  expect(actName("en", "membership.grant")).toBe("Gave … the role “…”");
});

test.each(["nothing.known", "acts", "toString", "signature", "signature.sign.more", ""])(
  "%s has no words of its own, and shows no code",
  (act) => {
    const words = actInWords("en", { act, about: null, detail: null });
    expect(words).toBe("Something that this version has no words for");
  },
);

test("who acted is a name or what acts here", () => {
  expect(whoInWords("en", { actor: "organiser", organiser: "Olga" })).toBe("Olga");
  expect(whoInWords("en", { actor: "organiser", organiser: null })).toMatch(/gone/);
  expect(whoInWords("en", { actor: "operator", organiser: null })).toMatch(/server/);
});

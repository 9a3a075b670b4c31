import { expect, test } from "vitest";
import { cutAfterLede } from "./lede.ts";

test("the text is cut after its first paragraph and nothing is lost", () => {
  expect(cutAfterLede("<p>One.</p>\n<p>Two.</p>")).toEqual({
    lede: "<p>One.</p>",
    rest: "\n<p>Two.</p>",
  });
});

test("a text without paragraphs stands before the form as a whole", () => {
  expect(cutAfterLede("One.")).toEqual({ lede: "One.", rest: "" });
});

import { describe, expect, test } from "vitest";
import { findMarkdownProblem, markdownMaxCharacters } from "./markdown-guard.ts";
import { renderMarkdown } from "./markdown.ts";

test("renders what authors write", () => {
  const html = renderMarkdown("One **strong** ~~old~~ word.\n\n5. five\n\n|a|b|\n|-|-:|\n|1|2|");
  expect(html).toContain("<strong>strong</strong> <del>old</del>");
  expect(html).toContain('<ol start="5">');
  expect(html).toContain('<td align="right">2</td>');
});

test("keeps headings below the page's title and leaves no gap", () => {
  const html = renderMarkdown("### one\n\n###### two\n\n### three\n\n# four");
  expect([...html.matchAll(/<h(\d)>/g)].map(([, level]) => level)).toEqual(["2", "3", "2", "2"]);
});

test.each([
  ["https://example.org/a?b=1&c=2", 'href="https://example.org/a?b=1&#x26;c=2"'],
  ["http://example.org", 'href="http://example.org"'],
  ["mailto:a@example.org", 'href="mailto:a@example.org"'],
])("links to %s", (address, href) => {
  expect(renderMarkdown(`[x](${address})`)).toBe(
    `<p><a ${href} rel="nofollow noopener noreferrer">x</a></p>`,
  );
});

test.each([
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  "&#106;avascript:alert(1)",
  "java&#x0a;script:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
  "//example.org",
  "/organise",
  "#sign",
])("makes no link of %s", (address) => {
  const html = renderMarkdown(`[x](${address}) [y][z] <${address}>\n\n[z]: ${address}`);
  expect(html).not.toMatch(/<a[ >]|href/);
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "a <b onclick=alert(1)>b</b> c",
  "<svg/onload=alert(1)>",
  "<iframe src=//example.org></iframe>",
  "<!-- <p>comment</p> -->",
  "<style>*{display:none}</style>",
  "![picture](https://example.org/pixel.png)",
  "- [x] done",
  '``` " onload=alert(1)\nx\n```',
  "x[^1]\n\n[^1]: note",
  '[x](https://example.org "a\\" onclick=\\"alert(1)")',
  "<p id=main class=x style=y>z</p>",
])("leaves nothing active or foreign of %s", (text) => {
  const html = renderMarkdown(text);
  const tags = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)];
  expect(tags.map(([, name]) => name)).not.toContain("script");
  expect(html).not.toMatch(/<(?!\/?(p|a|ul|li|pre|code|span)\b)/);
  expect(tags.map(([, , rest]) => rest!.replace(/ href="https:[^"]*" rel="[^"]*"/, ""))).toEqual(
    tags.map(() => ""),
  );
});

describe("what would keep the parser busy", () => {
  const most = markdownMaxCharacters;
  const fill = (part: string) => part.repeat(Math.floor(most / part.length));

  test.each([
    ["nested quotes", fill(">")],
    ["nested quotes with spaces", fill("> ")],
    ["nested lists", fill("- ")],
    ["nested numbered lists", fill("1) ")],
    ["lists in quotes", fill("- > ")],
    ["such a line after others", `text\n\n${"> ".repeat(50)}text`],
    ["open brackets", fill("[")],
    ["pictures in pictures", fill("![")],
    ["links in links", "[".repeat(most / 5) + "](a)".repeat(most / 5)],
    ["unfinished links", fill("[a](")],
    ["emphasis", fill("*a **a _b __b ")],
    ["a wide table", `${"|a".repeat(500)}|\n${"|-".repeat(500)}|\n${"x\n".repeat(5000)}`],
  ])("is refused: %s", (_, text) => {
    expect(findMarkdownProblem(text)).toBe("tooComplex");
    expect(() => renderMarkdown(text)).toThrow();
  });

  test.each([
    ["ampersands", fill("&")],
    ["angle brackets", fill("<a ")],
    ["comments", fill("<!--")],
    ["mail addresses", fill("a@b.")],
    ["addresses", fill("www.a")],
    ["backslashes", fill("\\")],
    ["as many brackets as may be", "[".repeat(500) + fill("](a) ").slice(0, most - 500)],
    ["a long table", `|a|\n|-|\n${"|x\n".repeat(12_000)}`],
    ["steps", Array.from({ length: 200 }, (__, step) => `${" ".repeat(step * 2)}- a`).join("\n")],
    ["a ruler", fill("-")],
  ])("is rendered all the same: %s", (_, text) => {
    expect(findMarkdownProblem(text)).toBeUndefined();
    expect(renderMarkdown(text)).not.toMatch(/<(script|img|iframe)/);
  });

  test("is refused for its length alone", () => {
    expect(findMarkdownProblem("a".repeat(most + 1))).toBe("tooLong");
  });
});

import { expect, test } from "vitest";
import { readFrontMatter } from "./front-matter.ts";

test.each([
  [
    "YAML",
    '---\ntitle: "A: b"\ndate: 2003-01-29 10:00:00 +0100\ntags: [a, b]\ndraft: false\n---\nText\n---\n',
    "\nText\n---\n",
  ],
  [
    "TOML",
    '+++\ntitle = "A: b" # why\ndate = 2003-01-29 10:00:00\ntags = [\n  "a", # one\n  \'b\',\n]\ndraft = false\n[params]\nx.y = 1\n+++\nText',
    "\nText",
  ],
  [
    "JSON",
    '{\n  "title": "A: b",\n  "date": "2003-01-29",\n  "tags": ["a", "b"],\n  "draft": false\n}\nText',
    "\nText",
  ],
])("%s before a text is read", (_, file, text) => {
  const read = readFrontMatter(`\uFEFF${file}`)!;
  expect(read.text).toBe(text);
  expect(read.matter).toMatchObject({ title: "A: b", tags: ["a", "b"], draft: false });
  expect(read.matter.date).toMatch(/^2003-01-29/);
});

test("tables of TOML are found by their names, and none of them reaches beyond", () => {
  const { matter } = readFrontMatter(
    '+++\n[cover]\nimage = "a.jpg"\n[__proto__]\nx = true\n+++\n',
  )!;
  expect(matter.cover).toMatchObject({ image: "a.jpg" });
  expect(({} as { x?: boolean }).x).toBeUndefined();
});

test("a file without any has none", () => {
  expect(readFrontMatter("# A title\n\nText")).toBeUndefined();
  expect(readFrontMatter("")).toBeUndefined();
  expect(readFrontMatter("---\n---\nText")?.matter).toEqual({});
});

test.each([
  ["YAML that is none", "---\na: [b\n---\n"],
  [
    "YAML that unfolds",
    `---\na: &a [x,x,x,x,x,x,x,x]\nb: &b [${"*a,".repeat(9)}]\nc: &c [${"*b,".repeat(9)}]\nd: [${"*c,".repeat(9)}]\n---\n`,
  ],
  ["a list for an object", "---\n- a\n---\n"],
  ["no end", "---\ntitle: a\n"],
  ["TOML of several lines", '+++\na = """\nb"""\n+++\n'],
  ["TOML that is none", "+++\nwhat\n+++\n"],
  ["JSON that is none", "{ a\n}\n"],
])("%s is refused", (_, file) => {
  expect(() => readFrontMatter(file)).toThrow(expect.objectContaining({ name: "BadFrontMatter" }));
});

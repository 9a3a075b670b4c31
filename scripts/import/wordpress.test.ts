import { symlinkSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { topics } from "#db/schema/topics.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { findNewAddress } from "#domain/imports/queries.ts";
import { undoImport } from "#domain/imports/undo.ts";
import { listTopicsOf } from "#domain/topics/queries.ts";
import { writeTestExport } from "#platform/wordpress/test-export.ts";
import { articlesBySlug, drawDot, importAll, testFolder } from "./test-import.ts";
import { oddPosts as posts } from "./test-posts.ts";
import { openWordpress } from "./wordpress.ts";

useTestDatabase();

const files = testFolder();
const uploads = files.path("uploads");
const open = (extra = {}) =>
  openWordpress({
    file: files.path("export.xml"),
    uploads,
    locale: undefined,
    name: undefined,
    today: new Date(),
    ...extra,
  });
let first: Awaited<ReturnType<typeof importAll>>;

beforeAll(async () => {
  const dot = await drawDot();
  files.write("uploads/2003/01/dot.jpg", dot);
  files.write("uploads/2003/01/silent.jpg", await drawDot(40));
  files.write("uploads/2003/01/fake.jpg", "<svg/>");
  files.write("secret.jpg", dot);
  symlinkSync(files.path("secret.jpg"), files.path("uploads/2003/01/link.jpg"));
  files.write("export.xml", writeTestExport(posts));
  const dry = await importAll(await open(), { isDry: true });
  expect(await articlesBySlug()).toEqual(new Map());
  first = await importAll(await open());
  expect(dry.report.taken).toBe(first.report.taken);
}, 120_000);

test("posts and pages become articles with their words, topics, day and picture", async () => {
  const bySlug = await articlesBySlug();
  const promise = bySlug.get("a-promise")!;
  expect(promise).toMatchObject({
    kind: "news",
    locale: "en",
    publishedOn: "2003-01-29",
    title: "A promise & more",
    dek: "In short.",
    byline: "Lena Berg",
  });
  expect(promise.body).toMatch(
    /^Line one\\\nline two\n\n\*\*Bold\*\* !\[A dot\]\(upload:[0-9a-f]{32}\)$/,
  );
  expect(promise.picture).toMatchObject({
    width: 30,
    height: 20,
    alt: "A navy dot",
    caption: "Caption 90",
    credit: "The Old Gazette",
  });
  expect(await listTopicsOf(promise.id, "en")).toMatchObject([
    { slug: "harbour", name: "Harbour" },
    { slug: "ice", name: "Ice & snow" },
  ]);
  expect(bySlug.get("about")).toMatchObject({ kind: "statement", title: "About us" });
  expect(bySlug.get("mir")).toMatchObject({
    title: "Мир",
    body: "Block *text*",
    dek: "Block text",
  });
  expect(bySlug.get("post-3")).toMatchObject({ title: "和平" });
  expect(bySlug.get("a-promise-2")).toMatchObject({ title: "The same slug, the same day" });
  expect(bySlug.get("local-date")).toMatchObject({ publishedOn: "2003-02-01" });
  expect(bySlug.get("notes")!.body).toBe("A[^1]\n\n[^1]: See *there*");
  expect(bySlug.get("gallery")!.body.match(/!\[[^\]]*\]\(upload:/g)).toHaveLength(2);
  expect(bySlug.get("hostile")).toMatchObject({ title: "Hostile", body: "Calm", byline: "nobody" });
  expect(bySlug.get("x".repeat(90))!.title).toHaveLength(200);
  expect(bySlug.get("many-111")).toBeDefined();
});

test("what could not be taken is listed with its reason", () => {
  for (const line of [
    "is a draft: post 6",
    "is private: post 7",
    "is protected by a password: post 8",
    "is still to come: post 9",
    "has no text: post 11",
    "has no title: post 12",
    "characters: post 19",
    "is in the bin: post 22",
    "nav_menu_item 1",
    "1 comments were left out",
  ])
    expect(first.text).toContain(line);
  for (const line of [
    "the block “latest-posts”: post 2",
    "secret.jpg lies on another site",
    "link.jpg is not in the folder",
    "other.example/a.jpg lies on another site",
    "fake.jpg is neither JPEG, PNG nor WebP",
    "has no alternative text: post 14",
  ])
    expect(
      first.text.replaceAll("is not in the folder of the uploads", "is not in the folder"),
    ).toContain(line);
});

test.each([
  ["/2003/01/29/a-promise", "/news/2003/01/29/a-promise"],
  ["/?p=1", "/news/2003/01/29/a-promise"],
  ["/?p=4", "/news/2003/01/29/a-promise-2"],
  ["/?page_id=5", "/news/2003/01/29/about"],
  ["/2003/01/29/%D0%BC%D0%B8%D1%80", "/news/2003/01/29/mir"],
  ["/picture-90", "/news/2003/01/29/gallery"],
  ["/?attachment_id=91", "/news/2003/01/29/gallery"],
  ["/category/town/harbour", "/topics/harbour"],
  ["/?cat=3", "/topics/harbour"],
  ["/tag/ice", "/topics/ice"],
  ["/?p=6", undefined],
])("the old address %s leads to %s", async (old, now) => {
  expect(await findNewAddress(old)).toBe(now);
});

test("a second run doubles nothing and says what has changed since", async () => {
  const before = await articlesBySlug();
  const changed = posts.map((post) =>
    post.id === 100 ? { ...post, html: "<p>Other words.</p>" } : post,
  );
  files.write("export.xml", writeTestExport([...changed, { id: 200, slug: "new-one" }]));
  const { report, text } = await importAll(await open());
  expect(report).toMatchObject({ taken: 1, known: first.report.taken, pictures: 0, topics: 0 });
  expect(text).toContain("left as it is here: post 100");
  const after = await articlesBySlug();
  expect(after.size).toBe(before.size + 1);
  expect(after.get("many-100")).toEqual(before.get("many-100"));
});

test("undone, nothing of it is left; then it can be taken anew", async () => {
  const operator = { kind: "operator", at: new Date() } as const;
  const outcome = await undoImport(operator, first.importId);
  expect(outcome).toMatchObject({
    undone: { articles: first.report.taken, topics: 2, pictures: 2, spared: [] },
  });
  expect([...(await articlesBySlug()).keys()]).toEqual(["new-one"]);
  expect(await reader().select().from(topics)).toEqual([]);
  const again = await importAll(await open());
  expect(again.report).toMatchObject({ taken: first.report.taken, known: 1, pictures: 2 });
}, 120_000);

test.each([
  ["another version", writeTestExport([], { version: "2.0" }), "version 2.0"],
  ["a language that is not here", writeTestExport([], { language: "tlh" }), "--language"],
  ["a feed", "<rss><channel><title>x</title></channel></rss>", "no WordPress export"],
  ["a document type", `<!DOCTYPE rss>${writeTestExport([]).slice(39)}`, "document type"],
])("%s is refused", async (_, xml, reason) => {
  files.write("export.xml", xml);
  await expect(open()).rejects.toThrow(reason);
});

test.each(["1.0", "1.1"])("an export of version %s is read", async (version) => {
  files.write("export.xml", writeTestExport([{ id: 1 }], { version, language: "fr-FR" }));
  expect((await open()).total).toBe(1);
});

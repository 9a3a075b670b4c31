import { symlinkSync } from "node:fs";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { articleTranslations } from "#db/schema/articles.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { findNewAddress } from "#domain/imports/queries.ts";
import { undoImport } from "#domain/imports/undo.ts";
import { listTopicsOf } from "#domain/topics/queries.ts";
import { openFolder } from "./folder.ts";
import { articlesBySlug, drawDot, importAll, testFolder } from "./test-import.ts";

useTestDatabase();

const files = testFolder();
const open = (name: string) =>
  openFolder({ folder: files.path(name), locale: undefined, name: undefined, today: new Date() });
const page = (matter: string, text = "Text.") => `---\n${matter}\n---\n${text}\n`;

beforeAll(async () => {
  const dot = await drawDot();
  files.write("secret.jpg", dot);
  const hugo = (path: string, content: string | Buffer) => files.write(`hugo/${path}`, content);
  hugo("hugo.toml", 'baseURL = "https://old.example.org/"\n');
  hugo("content/_index.md", page("title: List"));
  hugo(
    "content/posts/first.md",
    page(
      'title: "First: one"\ndate: 2003-01-29T00:30:00+02:00\ndescription: In short.\ntags: [Ice & snow, Harbour]\nauthor: Lena Berg\naliases: [/older/first.html, other]\nimage: /images/dot.jpg',
      "![A dot](/images/dot.jpg)\n\n[B](/posts/second/)",
    ),
  );
  hugo("content/posts/first.fr.md", page("title: Premier\ndate: 2003-01-29", "Texte."));
  hugo("content/posts/first.de.md", page("title: Erster\ndate: 2003-01-29"));
  hugo(
    "content/posts/bundle/index.md",
    '+++\ntitle = "Bundle"\ndate = 2003-02-01\nauthors = ["A", "B"]\n[cover]\nimage = "dot.jpg"\nalt = "Navy"\n+++\n\n![Own](dot.jpg "By me") {{< map >}}',
  );
  hugo("content/posts/bundle/dot.jpg", dot);
  hugo("static/images/dot.jpg", dot);
  hugo("content/fr/seul.md", page("title: Seul\ndate: 2003-03-01"));
  hugo("content/draft.md", page("title: D\ndate: 2003-01-01\ndraft: true"));
  hugo("content/undated.md", page("title: About"));
  hugo("content/future.md", page("title: F\ndate: 2999-01-01"));
  hugo("content/broken.md", page("title: [a"));
  hugo("content/README.md", "# No front matter");
  hugo(
    "content/escape.md",
    page(
      "title: Escape\ndate: 2003-04-01",
      "x ![a](../../secret.jpg) ![b](link.jpg) ![c](/etc/passwd)",
    ),
  );
  symlinkSync(files.path("secret.jpg"), files.path("hugo/content/link.jpg"));
  symlinkSync(files.path("hugo/content/future.md"), files.path("hugo/content/linked.md"));
  const jekyll = (path: string, content: string | Buffer) => files.write(`jekyll/${path}`, content);
  jekyll(
    "_posts/2004-05-06-hello-there.md",
    page(
      "title: Hello\ncategories: town harbour\nredirect_from: /old-hello/",
      "{% include x %}\n![A]({{ site.baseurl }}/assets/dot.jpg)",
    ),
  );
  jekyll("_posts/2004-05-07-moved.markdown", page("permalink: /somewhere/else/\nlayout: post"));
  jekyll("_drafts/later.md", page("title: Later\ndate: 2004-01-01"));
  jekyll("_layouts/post.md", page("title: Layout\ndate: 2004-01-01"));
  jekyll("assets/dot.jpg", dot);
});

test("a Hugo folder: files, bundles and translations, and what is left out of it", async () => {
  const source = await open("hugo");
  const dry = await importAll(source, { isDry: true });
  const { report, text, importId } = await importAll(source);
  expect(report).toMatchObject({ taken: 4, translations: 1, pictures: 2 });
  expect(dry.report).toMatchObject({ taken: 4, translations: 1 });
  const bySlug = await articlesBySlug();
  const first = bySlug.get("first")!;
  expect(first).toMatchObject({
    title: "First: one",
    dek: "In short.",
    publishedOn: "2003-01-29",
    byline: "Lena Berg",
    locale: "en",
  });
  expect(first.body).toMatch(
    /^!\[A dot\]\(upload:[0-9a-f]{32}\)\n\n\[B\]\(https:\/\/old\.example\.org\/posts\/second\/\)$/,
  );
  expect(first.picture).toMatchObject({ alt: "First: one", credit: "Lena Berg" });
  expect(await listTopicsOf(first.id, "en")).toMatchObject([
    { slug: "ice-snow" },
    { slug: "harbour" },
  ]);
  expect(bySlug.get("bundle")).toMatchObject({ byline: "A, B", picture: { alt: "Navy" } });
  expect(bySlug.get("bundle")!.body).toContain('"By me")');
  expect(bySlug.get("seul")).toMatchObject({ locale: "fr" });
  const french = await reader()
    .select()
    .from(articleTranslations)
    .where(eq(articleTranslations.articleId, first.id));
  expect(french).toMatchObject([{ locale: "fr", title: "Premier", body: "Texte.", dek: "Texte." }]);
  for (const line of [
    "language that is not here: de: content/posts/first.de.md",
    "is a draft: content/draft.md",
    "has no date: content/undated.md",
    "still to come: content/future.md",
    "cannot be read",
    "has no front matter: content/README.md",
    "is a link, which is not followed: content/linked.md",
    "the shortcode “map”: content/posts/bundle/index.md",
    "secret.jpg is not in the folder",
    "link.jpg is not in the folder",
    "/etc/passwd is not in the folder",
    "has no alternative text",
  ])
    expect(text).toContain(line);
  const again = await importAll(await open("hugo"));
  expect(again.report).toMatchObject({ taken: 0, translations: 0, known: 5, pictures: 0 });
  expect(again.text).not.toContain("Changed");
  for (const [old, now] of [
    ["/posts/first", "/news/2003/01/29/first"],
    ["/older/first", "/news/2003/01/29/first"],
    ["/posts/other", "/news/2003/01/29/first"],
    ["/fr/posts/first", "/fr/news/2003/01/29/first"],
    ["/posts/bundle", "/news/2003/02/01/bundle"],
    ["/fr/seul", "/fr/news/2003/03/01/seul"],
    ["/tags/harbour", "/topics/harbour"],
  ])
    expect(await findNewAddress(old!)).toBe(now);
  expect(await undoImport({ kind: "operator", at: new Date() }, importId)).toMatchObject({
    undone: { articles: 4, pictures: 2, spared: [] },
  });
  expect((await articlesBySlug()).size).toBe(0);
});

test("a Jekyll folder: days and slugs from names, drafts and layouts left out", async () => {
  const { report, text } = await importAll(await open("jekyll"));
  expect(report).toMatchObject({ taken: 2, pictures: 1 });
  const bySlug = await articlesBySlug();
  const hello = bySlug.get("hello-there")!;
  expect(hello).toMatchObject({ title: "Hello", publishedOn: "2004-05-06", byline: "Editors" });
  expect(await listTopicsOf(hello.id, "en")).toMatchObject([{ slug: "town" }, { slug: "harbour" }]);
  expect(bySlug.get("moved")).toMatchObject({ title: "moved", publishedOn: "2004-05-07" });
  for (const line of ["is a draft: _drafts/later.md", "the tag “include”"])
    expect(text).toContain(line);
  expect(text).not.toContain("_layouts");
  for (const [old, now] of [
    ["/2004/05/06/hello-there", "/news/2004/05/06/hello-there"],
    ["/old-hello", "/news/2004/05/06/hello-there"],
    ["/somewhere/else", "/news/2004/05/07/moved"],
  ])
    expect(await findNewAddress(old!)).toBe(now);
});

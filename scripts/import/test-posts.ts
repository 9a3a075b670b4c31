import { testAttachment, type TestPost } from "#platform/wordpress/test-export.ts";

const image = (path: string, alt = "") =>
  `<img src="https://old.example.org/wp-content/uploads/${path}" alt="${alt}">`;

/** Posts of every odd and hostile kind, with two pictures and a dozen that are plain. */
export const oddPosts: TestPost[] = [
  {
    id: 1,
    slug: "a-promise",
    title: "A promise &amp; more",
    excerpt: "<p>In short.</p>",
    html: `Line one\nline two\n\n<b>Bold</b> ${image("2003/01/dot-300x200.jpg", "A dot")}`,
    terms: [
      ["category", "harbour", "Harbour"],
      ["post_tag", "ice", "Ice &amp; snow"],
      ["category", "uncategorized", "Uncategorized"],
    ],
    meta: { _thumbnail_id: "90" },
    more: "<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>",
  },
  {
    id: 2,
    slug: "%d0%bc%d0%b8%d1%80",
    title: "Мир",
    html: "<!-- wp:paragraph --><p>Block <em>text</em></p><!-- /wp:paragraph --><!-- wp:latest-posts /-->",
  },
  { id: 3, slug: "和平", title: "和平" },
  { id: 4, slug: "a-promise", title: "The same slug, the same day" },
  { id: 5, slug: "about", type: "page", title: "About us" },
  { id: 6, status: "draft", gmt: "0000-00-00 00:00:00" },
  { id: 7, status: "private" },
  { id: 8, password: "secret" },
  { id: 9, gmt: "2999-01-01 00:00:00" },
  { id: 10, gmt: "0000-00-00 00:00:00", local: "2003-02-01 23:59:00", slug: "local-date" },
  { id: 11, html: "", slug: "empty" },
  { id: 12, slug: "untitled", title: "", html: "<p>No title here.</p>" },
  {
    id: 13,
    slug: "notes",
    html: "<!-- wp:paragraph --><p>A<sup data-fn='x' class='fn'><a href='#x'>1</a></sup></p>",
    meta: { footnotes: '[{"id":"x","content":"See <em>there</em>"}]' },
  },
  { id: 14, slug: "gallery", html: "[gallery]" },
  {
    id: 15,
    slug: "hostile",
    title: "<script>alert(1)</script>Hostile\u0007",
    html: "<script>alert(1)</script><p onclick=x>Calm</p><iframe src='javascript:alert(1)'></iframe><svg/onload=alert(1)>",
    author: "nobody",
  },
  {
    id: 16,
    slug: "elsewhere",
    html: `<p>x</p>${image("../../../secret.jpg")}${image("2003/01/link.jpg")}<img src="https://other.example/a.jpg"><img src="https://old.example.org/wp-content/uploads/2003/01/none.jpg">`,
  },
  { id: 17, slug: "no-picture", html: `<p>x</p>${image("2003/01/fake.jpg", "Fake")}` },
  { id: 18, slug: "deep", html: "<blockquote>".repeat(40) + "deep" },
  { id: 19, slug: "long", html: `<p>${"word ".repeat(60_000)}</p>` },
  { id: 20, slug: "x".repeat(150), title: "y".repeat(500), excerpt: "z ".repeat(600) },
  { id: 21, type: "nav_menu_item" },
  { id: 22, status: "trash" },
  testAttachment(90, "2003/01/dot.jpg", "A navy dot", 14),
  testAttachment(91, "2003/01/silent.jpg", "", 14),
];
for (let id = 100; id < 112; id++) oddPosts.push({ id, slug: `many-${id}` });

import { expect, test } from "vitest";
import { renderMarkdown } from "../markdown.ts";
import { readHtml } from "./read-html.ts";
import { writeMarkdown } from "./write-markdown.ts";

function convert(html: string, { keepsLines = false, notes = new Map<string, string>() } = {}) {
  const lost: string[] = [];
  const markdown = writeMarkdown(readHtml(html), {
    picture: ({ src, alt }) =>
      src.includes("none") ? undefined : { address: `/uploads/${src}`, alt },
    link: (href) => (/^(https?|mailto):/.test(href) ? href : undefined),
    keepsLines,
    lose: (what) => lost.push(what),
    notes: [],
    noteTexts: new Map([...notes].map(([id, text]) => [id, readHtml(text)])),
  });
  return { markdown, lost };
}

test.each([
  ["<p>One</p><p>two</p>", "One\n\ntwo"],
  ["<h1>Big</h1><h3>Small <em>one</em></h3>", "# Big\n\n### Small *one*"],
  ["<p>a<br>b<br/>c</p>", "a\\\nb\\\nc"],
  ["<p><strong> bold </strong>word <b>x<i>y</i></b></p>", "**bold** word **x*y***"],
  ["<p><b>a <strong>b</strong></b></p>", "**a b**"],
  ["<ul><li>one<li>two<ul><li>three</ul></ul>", "- one\n- two\n  - three"],
  ["<ol start=3><li>one</li><li>two</li></ol>", "3. one\n4. two"],
  ["<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n  b"],
  ["<blockquote><p>One</p><p>two</p></blockquote>", "> One\n>\n> two"],
  ["<p><a href='https://x.org/a_(b)'>a link</a></p>", "[a link](https://x.org/a_%28b%29)"],
  ["<p><a href='javascript:alert(1)'>no link</a></p>", "no link"],
  ["<pre><code class='language-js'>let a = `b`;\n</code></pre>", "```js\nlet a = `b`;\n```"],
  ["<p>use <code>a``b</code></p>", "use ```a``b```"],
  ["<hr>", "---"],
  ["<p>1. not a list</p><p># no</p><p>- no</p>", "1\\. not a list\n\n\\# no\n\n\\- no"],
  ["<p>*a* [b] &lt;script&gt; snake_case _x_</p>", "\\*a\\* \\[b\\] \\<script> snake_case \\_x\\_"],
  ["<p>AT&amp;T &amp;copy; &eacute;&#8217;&#x1F600;&nope;</p>", "AT&T \\&copy; é’😀\\&nope;"],
  ["<img src='a.jpg' alt='A \"dot\"'>", '![A "dot"](/uploads/a.jpg)'],
  [
    "<figure><a href='https://x.org/b.jpg'><img src='b.jpg' alt='B'></a><figcaption>By <b>B</b></figcaption></figure>",
    '![B](/uploads/b.jpg "By B")',
  ],
  ["<p>a <img src='none.jpg'> b</p>", "a  b"],
  [
    "<table><tr><th>A</th><th>B</th></tr><tr><td>1|2</td><td><p>x</p></td></tr></table>",
    "| A | B |\n| --- | --- |\n| 1\\|2 | x |",
  ],
  ["<div>text<p>para</p>tail</div>", "text\n\npara\n\ntail"],
  ["<dl><dt>Term</dt><dd>Means</dd></dl>", "**Term**\n\nMeans"],
  ["<p>text<script>alert('<p>')</script><style>p{}</style>end</p>", "textend"],
  ["a < b > c <3", "a \\< b > c \\<3"],
  ["<p>unclosed <b>bold", "unclosed **bold**"],
  ["<a href='https://x.org'><h2>Head</h2></a>", "## Head"],
])("%s", (html, markdown) => {
  expect(convert(html).markdown).toBe(markdown);
});

test("without paragraphs, empty lines end one and single ends break a line", () => {
  const html = "One\ntwo <b>three</b>\r\n\r\nfour\n\n<blockquote>a\n\nb</blockquote>";
  const { markdown } = convert(html, { keepsLines: true });
  expect(markdown).toBe("One\\\ntwo **three**\n\nfour\n\n> a\n>\n> b");
});

test("footnotes stand at the end, whether in the text or named by an id", () => {
  const notes = new Map([["f1", "See <em>there</em>."]]);
  const html =
    "<p>A<sup class='fn' data-fn='f1'><a href='#f1'>1</a></sup> b<x-note>Own</x-note>.</p>";
  expect(convert(html, { notes }).markdown).toBe("A[^1] b[^2].\n\n[^1]: See *there*.\n\n[^2]: Own");
});

test("what cannot be carried is told, and a frame becomes a link", () => {
  const html = "<form><input></form><iframe src='//video.example/1'></iframe>";
  const { markdown, lost } = convert(html);
  expect(markdown).toBe("[https://video.example/1](https://video.example/1)");
  expect(lost).toEqual([
    "a form",
    "a <input>",
    "a <iframe>, a link to it stands there: https://video.example/1",
  ]);
});

test("what it writes is read again as it was meant", () => {
  const html =
    "<h2>A # b</h2><p>x_y *z* ~~a~~ `c` 2. [d](e) &amp;lt;</p><ul><li>1) a</li><li>+ b</li></ul>";
  expect(renderMarkdown(convert(html).markdown)).toBe(
    "<h2>A # b</h2>\n<p>x_y *z* ~~a~~ `c` 2. [d](e) &#x26;lt;</p>\n<ul>\n<li>1) a</li>\n<li>+ b</li>\n</ul>",
  );
});

test.each([
  ["open tags", "<div><b>".repeat(5_000)],
  ["closing tags", "</p>".repeat(20_000)],
  ["half tags", "<a ".repeat(20_000)],
  ["quotes", '<a href="'.repeat(10_000)],
  ["ampersands", "&".repeat(50_000)],
  ["scripts", "<script>".repeat(10_000)],
  ["list items", "<ul><li>".repeat(5_000)],
  ["spaces", `<b>${" ".repeat(30_000)}x`],
])("a hundred kilobytes of %s takes no longer than it should", (_, html) => {
  const startedAt = performance.now();
  convert(html, { keepsLines: true });
  expect(performance.now() - startedAt).toBeLessThan(2000);
});

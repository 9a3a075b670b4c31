import { expect, test } from "vitest";
import { expandShortcodes } from "./expand-shortcodes.ts";

function expand(html: string) {
  const lost: string[] = [];
  const expanded = expandShortcodes(html, { attached: [8, 9], lose: (what) => lost.push(what) });
  return { expanded: expanded.trim(), lost };
}

test.each([
  [
    '[caption id="a" width="3"]<a href="x"><img src="a.jpg"></a> By <b>me</b>[/caption]',
    '<figure><a href="x"><img src="a.jpg"></a><figcaption> By <b>me</b></figcaption></figure>',
    [],
  ],
  [
    '[gallery ids="3,4,x"]',
    '<figure><img data-id="3"></figure>\n\n<figure><img data-id="4"></figure>',
    [],
  ],
  ["[gallery]", '<figure><img data-id="8"></figure>\n\n<figure><img data-id="9"></figure>', []],
  ["[embed]https://video.example/1[/embed]", "https://video.example/1", []],
  [
    '[audio mp3="https://a.example/a.mp3"][/audio]',
    '<iframe src="https://a.example/a.mp3"></iframe>',
    [],
  ],
  ["He said [sic] and [1] and [a b].", "He said [sic] and [1] and [a b].", []],
  ["Known[footnote]See <i>there</i>.[/footnote].", "Known<x-note>See <i>there</i>.</x-note>.", []],
  ["[box]kept[/box]", "kept", ["the shortcode [box]"]],
  ["[contact-form-7 id=&#8221;4&#8221;]", "", ["the shortcode [contact-form-7]"]],
  [
    '<!-- wp:latest-posts {"n":3} /-->x',
    '<!-- wp:latest-posts {"n":3} /-->x',
    ["the block “latest-posts”"],
  ],
])("%s", (html, wanted, told) => {
  const { expanded, lost } = expand(html);
  expect(expanded).toBe(wanted);
  expect(lost).toEqual(told);
});

test.each(["[caption]", "[embed]", "[footnote]", "[a b", "(( "])(
  "a megabyte of %s takes no longer than it should",
  (text) => {
    const startedAt = performance.now();
    expand(text.repeat(1_000_000 / text.length));
    expect(performance.now() - startedAt).toBeLessThan(3000);
  },
);

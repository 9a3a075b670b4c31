const tag = /<(\/?)([a-z0-9]+)(?:"[^"]*"|[^">])*>/g;
const empty = new Set(["br", "hr", "img", "source"]);

/**
 * Cuts an article's HTML behind its n-th paragraph, never within a quotation, list or figure; with fewer, where its
 * footnotes begin.
 */
export function cutText(html: string, paragraphs: number): [before: string, after: string] {
  let depth = 0;
  let seen = 0;
  for (const found of html.matchAll(tag)) {
    const [whole, closing, name] = found;
    if (empty.has(name!)) continue;
    if (depth === 0 && name === "section") return cutAt(html, found.index);
    depth += closing ? -1 : 1;
    if (depth === 0 && name === "p" && ++seen === paragraphs) {
      return cutAt(html, found.index + whole.length);
    }
  }
  return [html, ""];
}

function cutAt(html: string, place: number): [string, string] {
  return [html.slice(0, place), html.slice(place)];
}

import type { Options } from "rehype-sanitize";

const blocks = ["p", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "hr"];
const inline = ["a", "strong", "em", "del", "code", "br", "span", "sup", "time"];
const tables = ["table", "thead", "tbody", "tr", "th", "td"];
const framed = ["figure", "figcaption", "picture", "source", "img", "section", "div"];

/** A file of our own uploads in one of its sizes, or one of `public/`; nothing of another site. */
const ownFile = String.raw`\/(?:[a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9-]*\.(?:avif|webp|jpg|png)`;
const number = /^\d{1,6}$/;

/**
 * What an article's or a petition text's HTML is made of, whatever the steps before have put together: elements
 * by name, and attributes by the values that they may have. No class, id or address comes from an author but links.
 */
export const allowed: Options = {
  tagNames: [...blocks, ...inline, ...tables, ...framed],
  attributes: {
    a: [
      "href",
      ["rel", "nofollow", "noopener", "noreferrer"],
      ["id", /^note-\d+-from-\d+$/],
      ["className", "back"],
      ["ariaDescribedBy", "notes"],
      "ariaLabel",
    ],
    li: [["id", /^note-\d+$/]],
    h2: [["id", "notes"]],
    section: [
      ["className", "notes"],
      ["ariaLabelledBy", "notes"],
    ],
    div: [["className", "wide"], ["tabIndex", 0], ["role", "group"], "ariaLabel"],
    figure: [["className", "quote", "picture"]],
    figcaption: [["className", "meta"]],
    time: [["dateTime", /^\d{4}-\d{2}-\d{2}$/]],
    img: [
      ["src", new RegExp(`^${ownFile}$`)],
      "alt",
      ["width", number],
      ["height", number],
      ["loading", "lazy"],
      ["decoding", "async"],
      "srcSet",
      "sizes",
    ],
    source: [["type", "image/avif", "image/webp"], "srcSet", "sizes"],
    ol: ["start"],
    th: ["align"],
    td: ["align"],
  },
  protocols: { href: ["http", "https", "mailto"] },
  ancestors: {
    ...Object.fromEntries(tables.slice(1).map((name) => [name, ["table"]])),
    figcaption: ["figure"],
    source: ["picture"],
    picture: ["figure"],
    img: ["figure"],
  },
  strip: ["script", "style"],
  clobber: [],
};

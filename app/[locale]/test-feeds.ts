import { SaxesParser, type SaxesTagNS } from "saxes";

type Found = { path: string; text: string; attributes: Record<string, string> };

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const namespace = "http://www.w3.org/2005/Atom";

/** What the feed validator (validator.w3.org/feed) would say about an Atom feed: the musts of RFC 4287. */
export function problemsOfAtom(xml: string): string[] {
  const problems: string[] = [];
  const found = readElements(xml, problems);
  const entries = groupEntries(found);
  const feed = found.filter(({ path }) => !path.startsWith("feed/entry"));
  const say = (isWrong: boolean, problem: string) => isWrong && problems.push(problem);
  const texts = (list: Found[], path: string) => list.filter((one) => one.path === path);

  for (const name of ["id", "title", "updated"]) {
    say(texts(feed, `feed/${name}`).length !== 1, `feed has not one ${name}`);
  }
  const selves = feed.filter(({ attributes }) => attributes.rel === "self");
  say(selves.length !== 1, "feed has not one link to itself");
  say(texts(feed, "feed/author/name").length === 0, "feed has no author");
  for (const { attributes } of found.filter(({ path }) => path.endsWith("/link"))) {
    say(!isAbsolute(attributes.href), `link to ${attributes.href}`);
  }
  for (const { text } of found.filter(({ path }) => /\/(updated|published)$/.test(path))) {
    say(!instant.test(text), `${text} is no instant`);
  }
  for (const entry of entries) {
    for (const name of ["id", "title", "updated"]) {
      say(texts(entry, `feed/entry/${name}`).length !== 1, `entry has not one ${name}`);
    }
    const alternates = entry.filter(({ attributes }) => attributes.rel === "alternate");
    say(alternates.length !== 1, "entry has not one alternate");
    say(!texts(entry, "feed/entry/summary")[0]?.text, "entry says nothing");
    say(!texts(entry, "feed/entry/author/name")[0]?.text, "entry has no author");
    for (const { attributes } of texts(entry, "feed/entry/category")) {
      say(!attributes.term, "category without a term");
    }
  }
  const ids = found.filter(({ path }) => path.endsWith("/id")).map(({ text }) => text);
  say(new Set(ids).size !== ids.length, "an id comes twice");
  say(!ids.every(isAbsolute), "an id is no address");
  return problems;
}

/** What the specification of JSON Feed 1.1 asks for. */
export function problemsOfJsonFeed(json: string): string[] {
  const feed = JSON.parse(json) as Record<string, unknown> & { items: Record<string, unknown>[] };
  const problems: string[] = [];
  const say = (isWrong: boolean, problem: string) => isWrong && problems.push(problem);
  say(feed.version !== "https://jsonfeed.org/version/1.1", "version");
  say(typeof feed.title !== "string", "title");
  for (const name of ["home_page_url", "feed_url"]) say(!isAbsolute(feed[name]), name);
  for (const item of feed.items) {
    for (const name of ["id", "url"]) say(!isAbsolute(item[name]), name);
    say(!item.content_text && !item.content_html, "item without content");
    for (const name of ["date_published", "date_modified"]) {
      say(!instant.test(String(item[name])), name);
    }
    say(!Array.isArray(item.authors), "authors");
  }
  const ids = feed.items.map(({ id }) => id);
  say(new Set(ids).size !== ids.length, "an id comes twice");
  return problems;
}

function readElements(xml: string, problems: string[]): Found[] {
  const parser = new SaxesParser({ xmlns: true });
  const open: Found[] = [];
  const found: Found[] = [];
  parser.on("error", ({ message }) => problems.push(message));
  parser.on("opentag", ({ local, uri, attributes }: SaxesTagNS) => {
    if (uri !== namespace) problems.push(`${local} is not of Atom`);
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    const path = open.length > 0 ? `${open.at(-1)!.path}/${local}` : local;
    const element = { path, text: "", attributes: Object.fromEntries(values) };
    open.push(element);
    found.push(element);
  });
  parser.on("text", (text) => {
    if (open.length > 0) open.at(-1)!.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return found;
}

function groupEntries(found: Found[]): Found[][] {
  const starts = found.flatMap(({ path }, at) => (path === "feed/entry" ? [at] : []));
  return starts.map((start, at) => found.slice(start, starts[at + 1]));
}

function isAbsolute(address: unknown): boolean {
  return typeof address === "string" && /^https?:\/\//.test(address) && URL.canParse(address);
}

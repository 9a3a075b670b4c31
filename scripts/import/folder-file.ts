/** A file by its place: what its path says without opening it. */
export type PlacedFile = {
  /** Below the folder that is imported. */
  path: string;
  /** The same for all languages of an article. */
  place: string;
  /** From the end of its name or its first folder, such as `fr`; undefined where neither says. */
  language: string | undefined;
  /** From a name of Jekyll's, `2003-01-29-slug.md`. */
  day: string | undefined;
  slug: string;
  /** Where its site had it, without language: `/posts/slug`. */
  address: string;
  isJekyll: boolean;
  /** The path of the article that it is in another language. */
  original?: string;
};

const languages =
  /^(?:ar|de|el|en|es|fa|fr|he|hi|it|ja|ko|nl|pl|pt|ru|sv|tr|uk|vi|zh)(?:-[a-z]{2,4})?$/i;

/** Reads the place of a file from its path, as Hugo and Jekyll do. */
export function placeFile(path: string): PlacedFile {
  const segments = path.replace(/\.[^./]+$/, "").split("/");
  if (segments[0] === "content") segments.shift();
  const [first = ""] = segments;
  const isLanguageFolder = segments.length > 1 && languages.test(first);
  if (isLanguageFolder) segments.shift();
  const base = segments.pop()!;
  const [, bare = base, suffix] = /^(.+)\.([a-z]{2}(?:-[a-z]{2,4})?)$/i.exec(base) ?? [];
  const isSuffixed = suffix !== undefined && languages.test(suffix);
  const name = isSuffixed ? bare : base;
  const isBundle = name === "index" && segments.length > 0;
  const last = isBundle ? segments.pop()! : name;
  const [, year, month, day, rest] = /^(\d{4})-(\d{2})-(\d{2})-(.+)$/.exec(last) ?? [];
  const isJekyll = segments.at(-1) === "_posts" || segments.includes("_posts");
  const folders = segments.filter((segment) => !segment.startsWith("_"));
  const dated = isJekyll && year ? [year, month!, day!] : [];
  const slug = isJekyll && rest ? rest : last;
  const language = isSuffixed ? suffix : isLanguageFolder ? first : undefined;
  return {
    path,
    place: [...segments, last].join("/"),
    language: language?.toLowerCase().slice(0, 2),
    day: year && `${year}-${month}-${day}`,
    slug: rest ?? last,
    address: `/${[...folders, ...dated, slug].join("/")}`,
    isJekyll,
  };
}

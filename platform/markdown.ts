import type { Root } from "hast";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified, type Processor } from "unified";
import type { Locale } from "./locales.ts";
import { allowed } from "./markdown-allowed.ts";
import {
  findMarkdownProblem,
  longMarkdownMaxCharacters,
  markdownMaxCharacters,
} from "./markdown-guard.ts";
import { keepHeadingsBelowTitle, keepLinksAbsolute, letTablesScroll } from "./markdown-words.ts";
import { nameNotes, noteWords } from "./markdown-notes.ts";
import { showPictures, type FindPicture } from "./markdown-pictures.ts";
import { attributeQuotes } from "./markdown-quotes.ts";

/** What an article's text may have besides: notes and days in its language, and pictures of our own uploads. */
export type ArticleRendering = {
  locale: Locale;
  /** The picture that `upload:<key>` names; without it all pictures become their alternative text. */
  pictures?: FindPicture | undefined;
};

/**
 * Renders Markdown (CommonMark with tables and strikethrough of GFM) to HTML that may stand on any page: elements of
 * an allow-list, no raw HTML, links to http, https and mailto only, headings from `h2` on without gaps. With `article`
 * also footnotes, pictures and who said what is quoted (docs/writing.md). Throws when `findMarkdownProblem` finds one.
 */
export function renderMarkdown(text: string, article?: ArticleRendering): string {
  const maxCharacters = article ? longMarkdownMaxCharacters : markdownMaxCharacters;
  const problem = findMarkdownProblem(text, maxCharacters);
  if (problem) throw new Error(`this Markdown is ${problem}`);
  return String(processorFor(article).processSync(text));
}

/** Each step works on the tree that the last one lets through, so that nothing is put together behind its back. */
function processorFor(article: ArticleRendering | undefined) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(article ? [] : [withoutFootnotes])
    .use(remarkRehype, article ? noteWords(article.locale) : {})
    .use(() => (tree: Root) => showPictures(tree, article?.pictures))
    .use(() => (tree: Root) => attributeQuotes(tree, article?.locale))
    .use(() => nameNotes)
    .use(() => keepHeadingsBelowTitle)
    .use(() => keepLinksAbsolute)
    .use(() => (tree: Root) => letTablesScroll(tree, article?.locale))
    .use(rehypeSanitize, allowed)
    .use(rehypeStringify);
}

/** The petition text has none: it is short, and stands on the page of its form. */
function withoutFootnotes(this: Processor): void {
  const data = this.data() as { micromarkExtensions: object[] };
  const names = ["gfmFootnoteDefinition", "gfmFootnoteCall", "gfmPotentialFootnoteCall"];
  data.micromarkExtensions.push({ disable: { null: names } });
}

import { ArticlePage } from "#components/news/article-page.tsx";
import { Document } from "#components/page/document.tsx";
import type { Article } from "#domain/articles/article.ts";
import { renderBody } from "#domain/articles/render-body.ts";
import type { ArticleContent } from "#domain/drafts/draft.ts";
import { mapTopics } from "#domain/topics/queries.ts";
import { dayOf, isDay } from "#platform/calendar.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { findMarkdownProblem, longMarkdownMaxCharacters } from "#platform/markdown-guard.ts";
import { pageAssets } from "../../page-assets.ts";

type Shown = { content: ArticleContent; lang: Locale; at: Date };

/** A draft as a page, rendered by what serves it once it is published. */
export async function previewDocument(locale: Locale, shown: Shown): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const article = await articleOf(locale, shown);
  const title = translator(locale, "newsDesk")("previewTitle");
  const html = renderToStaticMarkup(
    <Document locale={shown.lang} assets={pageAssets()} head={<title>{title}</title>}>
      <main>
        <ArticlePage locale={shown.lang} article={article} appeal={null} />
      </main>
    </Document>,
  );
  return `<!doctype html>${html}`;
}

async function articleOf(locale: Locale, { content, lang, at }: Shown): Promise<Article> {
  const topics = await mapTopics(lang);
  const problem = findMarkdownProblem(content.body, longMarkdownMaxCharacters);
  const kinds = ["news", "press release", "paper", "statement"] as const;
  const said = problem && translator(locale, "wrong")(problem);
  return {
    ...content,
    // A translation begins with all parts of its original, and with no words in them.
    pulledQuote: content.pulledQuote?.text ? content.pulledQuote : null,
    id: 0,
    kind: kinds.find((kind) => kind === content.kind) ?? "news",
    publishedOn: isDay(content.publishedOn) ? content.publishedOn : dayOf(at),
    locale: lang,
    originalLocale: lang,
    locales: [lang],
    updatedAt: at,
    html: said ? `<p>${said}</p>` : await renderBody(content.body, lang),
    campaignSlug: null,
    topics: [...topics.values()].filter(({ slug }) => content.topics.includes(slug)),
    // An address that is none is told beside its field; here it would be a link to anywhere.
    sources: content.sources.map((source) => {
      const isWeb = /^https?:\/\//i.test(source.address ?? "");
      return { ...source, address: isWeb ? source.address : null, publishedOn: dayIn(source) };
    }),
    notes: [],
    related: [],
  };
}

function dayIn({ publishedOn }: ArticleContent["sources"][number]): string | null {
  return publishedOn !== null && isDay(publishedOn) ? publishedOn : null;
}

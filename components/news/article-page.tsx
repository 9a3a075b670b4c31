import type { ReactNode } from "react";
import type { Article } from "#domain/articles/article.ts";
import type { Locale } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { ArticleNotes } from "./article-notes.tsx";
import { Body } from "./body.tsx";
import { Byline } from "./byline.tsx";
import { Hero } from "./hero.tsx";
import { Paper } from "./paper.tsx";
import { Related } from "./related.tsx";
import { Sources } from "./sources.tsx";
import { TranslationNote } from "./translation-note.tsx";

type Props = {
  locale: Locale;
  article: Article;
  /** The call to sign, for an article about a campaign. */
  appeal: ReactNode;
};

export function ArticlePage({ locale, article, appeal }: Props) {
  const { locale: lang, originalLocale, picture, paper } = article;
  return (
    <article className="article">
      <header className="head" {...inLanguage(locale, lang)}>
        <h1>{article.title}</h1>
        <p className="dek">{article.dek}</p>
      </header>
      <Byline locale={locale} article={article} />
      <TranslationNote locale={locale} article={article} />
      <ArticleNotes locale={locale} lang={originalLocale} notes={article.notes} />
      {picture && <Hero locale={locale} lang={lang} picture={picture} />}
      <Body locale={locale} lang={lang} html={article.html} quote={article.pulledQuote} />
      {paper && <Paper locale={locale} slug={article.slug} paper={paper} />}
      {appeal}
      <Sources locale={locale} lang={originalLocale} sources={article.sources} />
      <Related locale={locale} related={article.related} />
    </article>
  );
}

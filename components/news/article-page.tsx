import type { ReactNode } from "react";
import type { Article } from "#domain/articles/article.ts";
import type { Locale } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { LanguageNote } from "../page/language-note.tsx";
import { Body } from "./body.tsx";
import { Byline } from "./byline.tsx";
import { Hero } from "./hero.tsx";
import { Related } from "./related.tsx";
import { Sources } from "./sources.tsx";

type Props = {
  locale: Locale;
  article: Article;
  /** The call to sign, for an article about a campaign. */
  appeal: ReactNode;
};

export function ArticlePage({ locale, article, appeal }: Props) {
  return (
    <article className="article">
      <header className="head" {...inLanguage(locale, article.locale)}>
        <h1>{article.title}</h1>
        <p className="dek">{article.dek}</p>
      </header>
      <Byline locale={locale} article={article} />
      <LanguageNote locale={locale} shown={article.locale} />
      {article.picture && <Hero locale={locale} lang={article.locale} picture={article.picture} />}
      <Body locale={locale} lang={article.locale} html={article.html} quote={article.pulledQuote} />
      {appeal}
      <Sources locale={locale} lang={article.locale} sources={article.sources} />
      <Related locale={locale} lang={article.locale} related={article.related} />
    </article>
  );
}

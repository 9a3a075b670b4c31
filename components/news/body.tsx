import type { PulledQuote } from "#domain/articles/article.ts";
import type { Locale } from "#platform/locales.ts";
import { Day } from "../page/day.tsx";
import { inLanguage } from "../page/in-language.ts";
import { cutText } from "./cut-text.ts";

type Props = { locale: Locale; lang: Locale; html: string; quote: PulledQuote | null };

const paragraphsBeforeQuote = 3;

export function Body({ locale, lang, html, quote }: Props) {
  const [before, after] = quote ? cutText(html, paragraphsBeforeQuote) : [html, ""];
  return (
    <div className="body" {...inLanguage(locale, lang)}>
      <div className="text" dangerouslySetInnerHTML={{ __html: before }} />
      {quote && (
        <figure className="quote">
          <blockquote>{quote.text}</blockquote>
          <figcaption className="meta">
            {quote.saidBy}
            {quote.saidOn && (
              <>
                , <Day locale={lang} day={quote.saidOn} />
              </>
            )}
          </figcaption>
        </figure>
      )}
      {after && <div className="text" dangerouslySetInnerHTML={{ __html: after }} />}
    </div>
  );
}

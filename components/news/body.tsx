import type { PulledQuote } from "#domain/articles/article.ts";
import type { Locale } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";

type Props = { locale: Locale; lang: Locale; html: string; quote: PulledQuote | null };

const paragraphsBeforeQuote = 3;

export function Body({ locale, lang, html, quote }: Props) {
  const [before, after] = cut(html, quote ? paragraphsBeforeQuote : Infinity);
  return (
    <div {...inLanguage(locale, lang)}>
      <div className="text" dangerouslySetInnerHTML={{ __html: before }} />
      {quote && (
        <figure className="quote">
          <blockquote>{quote.text}</blockquote>
          {quote.saidBy && <figcaption className="meta">{quote.saidBy}</figcaption>}
        </figure>
      )}
      {after && <div className="text" dangerouslySetInnerHTML={{ __html: after }} />}
    </div>
  );
}

/** Cuts HTML behind its n-th paragraph, or nowhere when it has fewer. */
function cut(html: string, paragraphs: number): [before: string, after: string] {
  let end = 0;
  for (let seen = 0; seen < paragraphs; seen += 1) {
    const next = html.indexOf("</p>", end);
    if (next < 0) return [html, ""];
    end = next + "</p>".length;
  }
  return [html.slice(0, end), html.slice(end)];
}

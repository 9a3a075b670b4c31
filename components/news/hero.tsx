import type { Picture } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { pictureSources } from "#platform/picture-address.ts";
import { inLanguage } from "../page/in-language.ts";

type Props = { locale: Locale; lang: Locale; picture: Picture };

/** As wide as the column of an article. */
const sizes = "(min-width: 60rem) 46rem, calc(100vw - 2rem)";
const step = 25;

export function Hero({ locale, lang, picture }: Props) {
  const { width, height, alt, caption, credit, focal = { x: 50, y: 50 } } = picture;
  const { src, srcSet, sources } = pictureSources(picture);
  return (
    <figure className="hero" {...inLanguage(locale, lang)}>
      <picture>
        {sources.map((source) => (
          <source key={source.type} {...source} sizes={sizes} />
        ))}
        <img
          src={src}
          srcSet={srcSet}
          sizes={srcSet && sizes}
          width={width}
          height={height}
          alt={alt}
          fetchPriority="high"
          data-x={Math.round(focal.x / step)}
          data-y={Math.round(focal.y / step)}
        />
      </picture>
      <figcaption className="meta">
        {caption} <span {...inLanguage(lang, locale)}>{translator(locale, "news")("credit")}</span>{" "}
        {credit}
      </figcaption>
    </figure>
  );
}

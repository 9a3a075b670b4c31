import type { Picture } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";

type Props = { locale: Locale; lang: Locale; picture: Picture };

export function Hero({ locale, lang, picture }: Props) {
  const { file, width, height, alt, caption, credit } = picture;
  return (
    <figure className="hero" {...inLanguage(locale, lang)}>
      <img src={`/${file}`} width={width} height={height} alt={alt} fetchPriority="high" />
      <figcaption className="meta">
        {caption} <span {...inLanguage(lang, locale)}>{translator(locale, "news")("credit")}</span>{" "}
        {credit}
      </figcaption>
    </figure>
  );
}

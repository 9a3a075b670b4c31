import type { CampaignPicture as Picture } from "#domain/pictures/picture.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";

type Props = { locale: Locale; lang: Locale; picture: Picture };

/** The picture of a campaign, with whose it is. */
export function CampaignPicture({ locale, lang, picture }: Props) {
  const { file, width, height, alt, credit } = picture;
  return (
    <figure className="picture">
      <img
        src={`/uploads/${file}`}
        width={width}
        height={height}
        alt={alt}
        lang={lang === locale ? undefined : lang}
      />
      <figcaption className="meta">
        {translator(locale, "news")("credit")} <span {...inLanguage(locale, lang)}>{credit}</span>
      </figcaption>
    </figure>
  );
}

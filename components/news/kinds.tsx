import { kindAddresses, type KindAddress } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = { locale: Locale; current?: KindAddress };

/** The way to all articles of one kind. */
export function Kinds({ locale, current }: Props) {
  const t = translator(locale, "news");
  const addresses = Object.keys(kindAddresses) as KindAddress[];
  return (
    <nav className="kinds" aria-label={t("listsName")}>
      {addresses.map((address) => (
        <a
          key={address}
          href={localePath(locale, `/news/${address}`)}
          aria-current={address === current ? "page" : undefined}
        >
          {t(`lists.${kindAddresses[address]}`)}
        </a>
      ))}
    </nav>
  );
}

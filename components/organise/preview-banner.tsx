import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = { locale: Locale; back: string; isEmpty?: boolean };

/** Says that what follows is seen by organisers alone, and leads back to where it is written. */
export function PreviewBanner({ locale, back, isEmpty }: Props) {
  const t = translator(locale, "deskPreview");
  return (
    <aside className="preview-banner" aria-label={t("title")}>
      <p>
        <strong>{t("title")}.</strong> {isEmpty ? t("empty") : t("lead")}
      </p>
      <a href={localePath(locale, back)}>{t("back")}</a>
    </aside>
  );
}

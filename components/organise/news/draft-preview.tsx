import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

type Props = {
  locale: Locale;
  /** The page as it would be served; without it, `editor.js` fetches it and shows it. */
  page?: string | undefined;
};

/** An article as its readers would see it, in a page of its own in which nothing runs. */
export function DraftPreview({ locale, page }: Props) {
  const title = translator(locale, "newsDesk")("previewTitle");
  return (
    <section className="draft-preview" hidden={page === undefined} aria-label={title}>
      {/* The same origin, or the style sheet would be kept from it; scripts are not allowed. */}
      <iframe title={title} sandbox="allow-same-origin" srcDoc={page} />
    </section>
  );
}

import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

const names = {
  json: "JSON",
  xml: "XML",
  md: "Markdown",
  atom: "Atom",
  csv: "CSV",
  ics: "iCalendar",
};
export type FormatName = keyof typeof names;

type Props = {
  locale: Locale;
  path: string;
  formats: readonly FormatName[];
  /** Whether there is a JSON Feed of it. */
  hasFeed?: boolean;
  query?: string;
};

/** Where a page can be had for programs. */
export function Formats({ locale, path, formats, hasFeed, query = "" }: Props) {
  return (
    <p className="formats meta">
      {translator(locale, "site")("formats")}{" "}
      {formats.map((format) => (
        <a key={format} href={localePath(locale, `${path}.${format}${query}`)} rel="alternate">
          {names[format]}
        </a>
      ))}
      {hasFeed && (
        <a href={localePath(locale, `${path}/feed.json`)} rel="alternate">
          JSON Feed
        </a>
      )}
    </p>
  );
}

import { type Locale, localePath } from "#platform/locales.ts";

type Props = { locale: Locale; path: string; label: string };

/** Leads to the page that says what an act does, apart from what is done every day. */
export function ConfirmLink({ locale, path, label }: Props) {
  return (
    <p className="apart">
      <a href={localePath(locale, path)}>{label}</a>
    </p>
  );
}

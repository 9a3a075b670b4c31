import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = {
  locale: Locale;
  /** Where what waited goes, without language; nothing when it was only to go on looking. */
  path: string | undefined;
  fields: readonly (readonly [name: string, value: string])[];
  /** The page it came from, with language. */
  back: string;
};

/** After a fresh proof: what waited for it goes where it was going, at a press and never by itself. */
export function GoOn({ locale, path, fields, back }: Props) {
  const t = translator(locale, "prove");
  if (path === undefined) {
    return (
      <>
        <h1>{t("proven")}</h1>
        <p className="acts">
          <a className="button" href={back}>
            {t("goOn")}
          </a>
        </p>
      </>
    );
  }
  return (
    <>
      <h1>{t("proven")}</h1>
      <p className="dek">{t("waits")}</p>
      <form method="post" action={localePath(locale, path)}>
        {fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <p className="acts">
          <button type="submit">{t("goOn")}</button> <a href={back}>{t("back")}</a>
        </p>
      </form>
    </>
  );
}

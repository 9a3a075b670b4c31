import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = { locale: Locale; name: string; back: string };

/** Why the last owner can be neither changed nor removed, and what to do first. */
export function LastOwner({ locale, name, back }: Props) {
  const t = translator(locale, "team");
  return (
    <div className="confirm-act">
      <h1>{t("changeTitle", { name })}</h1>
      <p className="note">{t("lastOwner", { name })}</p>
      <p className="acts">
        <a href={localePath(locale, back)}>{t("back")}</a>
      </p>
    </div>
  );
}

import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Choice } from "./choice.tsx";

type Props = { locale: Locale; token: string; unsure?: string };

export function ForgetForm({ locale, token, unsure }: Props) {
  const t = translator(locale, "receipt");
  return (
    <section className="danger" aria-labelledby="forget">
      <h2 id="forget">{t("forget")}</h2>
      <p>{t("forgetLead")}</p>
      <form method="post" action={localePath(locale, `/signatures/${token}`)}>
        <input type="hidden" name="act" value="forget" />
        <Choice id="sure" label={t("forgetSure")} error={unsure} />
        <button type="submit" className="plain">
          {t("forgetSubmit")}
        </button>
      </form>
    </section>
  );
}

import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Mistakes } from "../mistakes.tsx";
import { TextField } from "../text-field.tsx";
import { mistakesIn } from "../wrong.ts";
import { NewsHead, type NewsScope } from "./news-head.tsx";

type Props = {
  locale: Locale;
  scope: NewsScope;
  path: string;
  title: string;
  /** The language of the article, in which reasons are given. */
  lang: Locale;
  rows: number;
  values: Record<string, string>;
  codes: Record<string, string>;
  others: { address: string; title: string }[];
};

/** What an editor says of the articles related to one: these and why, and those not. */
export function RelatedForm({ locale, scope, path, title, lang, rows, ...rest }: Props) {
  const { values, codes, others } = rest;
  const t = translator(locale, "newsDesk");
  const numbers = Array.from({ length: rows }, (_, index) => index + 1);
  const labels = Object.fromEntries([
    ...numbers.flatMap((number) => [
      [`address-${number}`, t("related.ofRow", { number, field: t("related.address") })],
      [`reason-${number}`, t("related.ofRow", { number, field: t("related.reason") })],
    ]),
    ["unrelated", t("related.unrelated")],
  ]) as Record<string, string>;
  const typed = (id: string) => ({ locale, id, value: values[id], code: codes[id] });
  return (
    <>
      <NewsHead {...{ locale, scope, title }} lead={t("related.lead")} />
      <form
        className="desk-form"
        method="post"
        action={localePath(locale, `${path}/save`)}
        noValidate
      >
        <Mistakes locale={locale} mistakes={mistakesIn(locale, labels, codes)} />
        <fieldset>
          <legend>{t("related.own")}</legend>
          <p className="hint">{t("related.ownHint")}</p>
          {numbers.map((number) => (
            <div className="pair" key={number}>
              <TextField
                {...typed(`address-${number}`)}
                label={t("related.address")}
                list="others"
              />
              <TextField {...typed(`reason-${number}`)} label={t("related.reason")} lang={lang} />
            </div>
          ))}
        </fieldset>
        <datalist id="others">
          {others.map((other) => (
            <option key={other.address} value={other.address}>
              {other.title}
            </option>
          ))}
        </datalist>
        <TextField
          {...typed("unrelated")}
          label={t("related.unrelated")}
          hint={t("related.unrelatedHint")}
          rows={4}
        />
        <p className="acts">
          <button type="submit">{t("save")}</button>{" "}
          <a href={localePath(locale, path.slice(0, path.lastIndexOf("/")))}>{t("toArticle")}</a>
        </p>
      </form>
    </>
  );
}

import type { Mistake } from "#components/signature/error-summary.tsx";
import type { Review } from "#domain/reviews/review.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Hidden } from "./hidden.tsx";
import { Mistakes } from "./mistakes.tsx";
import { ReasonField } from "./reason-field.tsx";
import { ReviewList } from "./review-list.tsx";
import { SectionHead, type HeadedCampaign } from "./section-head.tsx";
import { SignatureFilter } from "./signature-filter.tsx";
import { SignatureList, type ListedSignature } from "./signature-list.tsx";

export type ModerationProps = {
  locale: Locale;
  campaign: HeadedCampaign | undefined;
  path: string;
  at: Date;
  state: "held" | "removed" | "counted";
  rows: readonly ListedSignature[];
  next: number | undefined;
  /** How many fit; undefined where that is only counted before something is decided. */
  found: number | undefined;
  reviews: readonly (Review & { by: string | null })[];
  typed: Record<string, string>;
  /** What is wrong with the filter, and with what was to be done. */
  filterMistakes: Mistake[];
  mistakes: Mistake[];
  done?: string | undefined;
};

/** Signatures that a person has to look at, one by one or all that fit at once. */
export function Moderation(props: ModerationProps) {
  const { locale, campaign, path, state, rows, next, found, reviews, typed, done, at } = props;
  const t = translator(locale, "moderation");
  const { after: _, ...chosen } = typed;
  const isAll = Object.entries(chosen).every(([name, value]) => name === "state" || !value);
  return (
    <>
      <SectionHead {...{ locale, campaign, done }} title={t("title")} lead={t("lead")} />
      <Mistakes locale={locale} mistakes={props.mistakes} />
      <ReviewList {...{ locale, path, reviews, at }} />
      <SignatureFilter {...{ locale, path, typed }} mistakes={props.filterMistakes} />
      {rows.length === 0 ? (
        <p className="note">{state === "held" && isAll ? t("noneHeld") : t("noneFits")}</p>
      ) : (
        <>
          {found !== undefined && <p>{t("found", { count: found })}</p>}
          <SignatureList {...{ locale, path, rows, state }} chosen={typed} reason={typed.reason} />
          {next !== undefined && (
            <nav className="pager" aria-label={t("chosen")}>
              <a rel="next" href={`${localePath(locale, path)}?${queryOf(chosen, next)}`}>
                {t("next")}
              </a>
            </nav>
          )}
          {state !== "removed" && <Many {...{ locale, path, chosen, state }} />}
        </>
      )}
    </>
  );
}

function queryOf(chosen: Record<string, string>, after: number): string {
  const given = Object.entries(chosen).filter(([, value]) => value);
  return new URLSearchParams([...given, ["after", String(after)]]).toString();
}

type ManyProps = Pick<ModerationProps, "locale" | "path" | "state"> & {
  chosen: Record<string, string>;
};

/** The way to decide about all that fit; nothing happens before it was looked at. */
function Many({ locale, path, chosen, state }: ManyProps) {
  const t = translator(locale, "moderation");
  return (
    <section className="apart" aria-labelledby="many">
      <h2 id="many">{t("many")}</h2>
      <p>{t("manyLead")}</p>
      <form method="post" action={`${localePath(locale, path)}/review`} noValidate>
        <Hidden values={chosen} />
        <ReasonField locale={locale} id="many-reason" value={chosen.reason} />
        <p className="acts">
          {state === "held" && (
            <button type="submit" name="verdict" value="release" className="plain">
              {t("manyRelease")}
            </button>
          )}
          <button type="submit" name="verdict" value="remove" className="plain">
            {t("manyRemove")}
          </button>
        </p>
      </form>
    </section>
  );
}

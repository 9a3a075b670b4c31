import { moment } from "#components/figures/formats.ts";
import { stageOf, type Review } from "#domain/reviews/review.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Decided = Review & { by: string | null };
type Props = { locale: Locale; path: string; reviews: readonly Decided[]; at: Date };

/** What was decided about many, how far it has got, and how to stop it or take it back. */
export function ReviewList({ locale, path, reviews, at }: Props) {
  const t = translator(locale, "moderation");
  if (reviews.length === 0) return null;
  return (
    <section className="begin" aria-labelledby="decisions">
      <h2 id="decisions">{t("decisions")}</h2>
      <ul className="entries">
        {reviews.map((review) => (
          <Line key={review.id} locale={locale} path={path} review={review} at={at} />
        ))}
      </ul>
    </section>
  );
}

type LineProps = Omit<Props, "reviews"> & { review: Decided };

function Line({ locale, path, review, at }: LineProps) {
  const t = translator(locale, "moderation");
  const { id, verdict, reason, found, changed, undone, dueAt, decidedAt, by } = review;
  const stage = stageOf(review, at);
  const isBack = stage === "undoing" || stage === "undone";
  const far = { at: moment(locale, dueAt), ...(isBack ? { done: undone, all: changed } : {}) };
  const progress = { done: changed, all: found, ...far };
  const isMoving = stage === "running" || stage === "undoing";
  const own = localePath(locale, `${path}/reviews/${id}`);
  return (
    <li>
      <strong>{t("decided", { verdict, count: found })}</strong>
      <p className="meta">
        {t("by", { by: by ?? "", at: moment(locale, decidedAt) })}
        {reason && ` · ${translator(locale, "figures")(`reasons.${reason}`)}`}
      </p>
      <p role={isMoving ? "status" : undefined}>{t(`stages.${stage}`, progress)}</p>
      {isMoving && (
        <>
          <progress max={progress.all} value={progress.done} aria-label={t("decisions")} />
          <p>
            <a href={localePath(locale, path)}>{t("again")}</a>
          </p>
        </>
      )}
      {(stage === "waiting" || stage === "running" || stage === "done") && (
        <form method="post" action={`${own}/${stage === "waiting" ? "call-off" : "undo"}`}>
          <button type="submit" className="plain">
            {stage === "waiting" ? t("callOff") : t("undo")}
          </button>
        </form>
      )}
    </li>
  );
}

import { change, number } from "#components/figures/formats.ts";
import type { Tally } from "#domain/tally/tally.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

/** What a campaign stands at: first what counts, then what does not. */
export function KeyNumbers({ locale, tally }: { locale: Locale; tally: Tally }) {
  const t = translator(locale, "organise");
  const { counted, goal, today, thisWeek, waiting, held, withdrawn, removed } = tally;
  const reached = Math.min(100, (counted / goal) * 100).toFixed(1);
  return (
    <section className="key-numbers" aria-label={t("numbers")}>
      <p className="total">
        <strong>{number(locale, counted)}</strong> {t("ofGoal", { goal })}
      </p>
      <svg className="progress" width="100%" height="4" aria-hidden="true">
        <rect width={`${reached}%`} height="4" />
      </svg>
      <dl>
        <Entry name={t("today")} value={change(locale, today)} />
        <Entry name={t("thisWeek")} value={change(locale, thisWeek)} />
        <Entry name={t("waiting")} value={number(locale, waiting)} hint={t("waitingHint")} />
        <Entry name={t("held")} value={number(locale, held)} hint={t("heldHint")} />
        <Entry name={t("withdrawn")} value={number(locale, withdrawn)} />
        <Entry name={t("removed")} value={number(locale, removed)} />
      </dl>
    </section>
  );
}

function Entry({ name, value, hint }: { name: string; value: string; hint?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
      {hint && <dd className="hint">{hint}</dd>}
    </div>
  );
}

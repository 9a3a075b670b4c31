import { countryName, moment } from "#components/figures/formats.ts";
import type { Alarm, AlarmKind, AttackReason } from "#domain/alarms/alarm.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

export type ShownAlarm = Omit<Alarm, "id" | "campaignId">;
type Props = { locale: Locale; alarms: readonly ShownAlarm[] };

/** What stands out now, and what it means for signers; then what has done so within a day. */
export function Alarms({ locale, alarms }: Props) {
  if (alarms.length === 0) return null;
  const sorted = alarms.toSorted(byKind);
  const open = sorted.filter(({ endedAt }) => endedAt === null);
  const over = sorted.filter(({ endedAt }) => endedAt !== null);
  return (
    <section className="alarms" aria-label={translator(locale, "alarms")("heading")}>
      {[...Map.groupBy(open, ({ kind }) => kind)].map(([kind, ofKind]) => (
        <OpenAlarms key={kind} locale={locale} kind={kind} alarms={ofKind} />
      ))}
      {over.map((alarm, index) => (
        <PastAlarm key={index} locale={locale} alarm={alarm} />
      ))}
    </section>
  );
}

function OpenAlarms({ locale, kind, alarms }: Props & { kind: AlarmKind }) {
  const t = translator(locale, "alarms");
  return (
    <div className="note">
      <h2>{t(`names.${kind}`)}</h2>
      {alarms.map((alarm) => (
        <div key={alarm.subject}>
          <p>{inFigures(locale, alarm)}</p>
          <p className="hint">{t("since", { startedAt: moment(locale, alarm.startedAt) })}</p>
        </div>
      ))}
      <p>{t(`meanings.${kind}`)}</p>
    </div>
  );
}

function PastAlarm({ locale, alarm }: { locale: Locale; alarm: ShownAlarm }) {
  const t = translator(locale, "alarms");
  const startedAt = moment(locale, alarm.startedAt);
  const endedAt = moment(locale, alarm.endedAt!);
  return (
    <div className="note good">
      <h2>{t(`names.${alarm.kind}`)}</h2>
      <p>{inFigures(locale, alarm)}</p>
      <p className="hint">{t("over", { startedAt, endedAt })}</p>
    </div>
  );
}

/** An attack stands above what it consists of. */
function byKind(one: ShownAlarm, other: ShownAlarm): number {
  return Number(other.kind === "attack") - Number(one.kind === "attack");
}

function inFigures(locale: Locale, { kind, subject, count, total }: ShownAlarm): string {
  const t = translator(locale, "alarms");
  const figures = { count, total };
  if (kind === "attack") return t(`figures.attack.${subject as AttackReason}`, figures);
  if (kind === "country")
    return t("figures.country", { ...figures, subject: countryName(locale, subject) });
  // Isolated, so that a domain does not draw the number beside it into its own direction.
  if (kind === "mail-domain")
    return t("figures.mail-domain", { ...figures, subject: `\u2068${subject}\u2069` });
  return t(`figures.${kind}`, figures);
}

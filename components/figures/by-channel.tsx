import type { TallyChannel } from "#domain/tally/tally.ts";
import { translator } from "#platform/i18n.ts";
import { direction, type Locale } from "#platform/locales.ts";
import { Drawing } from "./drawing.tsx";
import { EmptyFigure, Figure } from "./figure.tsx";
import { number, share } from "./formats.ts";
import { NumberTable } from "./number-table.tsx";

type Props = { locale: Locale; channels: readonly TallyChannel[]; asOf: Date };

const rowHeight = 44;

export function ByChannel({ locale, channels, asOf }: Props) {
  const t = translator(locale, "figures");
  const total = channels.reduce((sum, { count }) => sum + count, 0);
  const [largest] = channels;
  if (!largest) return <EmptyFigure title={t("byChannel")} text={t("nothing")} />;
  const lead = t("byChannelLead", {
    channel: t(`channels.${largest.channel}`),
    count: largest.count,
    share: share(locale, largest.count / total),
  });
  const rows = channels.map(({ channel, count }) => ({
    name: t(`channels.${channel}`),
    cells: [number(locale, count), share(locale, count / total)],
  }));
  const columns = [t("channel"), t("signatures"), t("share")];
  return (
    <Figure
      locale={locale}
      title={t("byChannel")}
      lead={lead}
      asOf={asOf}
      table={<NumberTable name={t("byChannel")} columns={columns} rows={rows} />}
    >
      <Drawing className="bars" width="100%" height={channels.length * rowHeight} label={lead}>
        {channels.map(({ channel, count }, index) => (
          <Bar
            key={channel}
            locale={locale}
            top={index * rowHeight}
            name={`${t(`channels.${channel}`)} · ${number(locale, count)}`}
            width={count / largest.count}
          />
        ))}
      </Drawing>
    </Figure>
  );
}

type BarProps = { locale: Locale; top: number; name: string; width: number };

function Bar({ locale, top, name, width }: BarProps) {
  const isMirrored = direction(locale) === "rtl";
  const percent = Number((width * 100).toFixed(1));
  return (
    <>
      <text x={isMirrored ? "100%" : 0} y={top + 16}>
        {name}
      </text>
      <rect
        x={isMirrored ? `${100 - percent}%` : 0}
        y={top + 23}
        width={`${percent}%`}
        height="10"
      />
    </>
  );
}

import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { Drawing } from "./drawing.tsx";
import { roundShare } from "./formats.ts";
import { countryOutlines, worldHeight, worldWidth } from "./world.ts";

type Props = {
  locale: Locale;
  /** By ISO 3166-1 alpha-2 code, the country's part of all signatures. */
  shares: ReadonlyMap<string, number>;
  label: string;
};

/** Where each class of the map begins; fixed, so that maps can be compared over time. */
const classes = [0, 0.002, 0.01, 0.02, 0.05] as const;

export function WorldMap({ locale, shares, label }: Props) {
  const t = translator(locale, "figures");
  const byClass = Map.groupBy(countryOutlines(), ({ country }) =>
    classOf(shares.get(country ?? "")),
  );
  const pathOf = (index: number) =>
    byClass
      .get(index)
      ?.map(({ path }) => path)
      .join("");
  return (
    <>
      <Drawing
        className="map"
        viewBox={`0 0 ${worldWidth} ${worldHeight}`}

        label={label}
      >
        <path className="land" d={pathOf(-1)} />
        {classes.map((from, index) => (
          <path key={from} className={`share-${index + 1}`} d={pathOf(index)} />
        ))}
      </Drawing>
      <ul className="legend" aria-label={t("legend")}>
        <li>{t("legend")}</li>
        <Swatch className="land" text={t("none")} />
        {classes.map((from, index) => (
          <Swatch key={from} className={`share-${index + 1}`} text={rangeText(locale, index)} />
        ))}
      </ul>
      <p className="fine">{t("mapNote")}</p>
    </>
  );
}

function Swatch({ className, text }: { className: string; text: string }) {
  return (
    <li>
      <svg width="16" height="16" aria-hidden="true">
        <rect className={className} width="16" height="16" />
      </svg>
      {text}
    </li>
  );
}

/** −1 for a country without a signature. */
function classOf(value: number | undefined): number {
  return value === undefined ? -1 : classes.findLastIndex((from) => value >= from);
}

function rangeText(locale: Locale, index: number): string {
  const t = translator(locale, "figures");
  const [from, to] = [classes[index]!, classes[index + 1]];
  if (from === 0) return t("below", { to: roundShare(locale, to!) });
  if (to === undefined) return t("andMore", { from: roundShare(locale, from) });
  return `${roundShare(locale, from)}–${roundShare(locale, to)}`;
}

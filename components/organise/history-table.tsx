import { moment } from "#components/figures/formats.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

export type HistoryLine = {
  id: number;
  at: Date;
  who: string;
  what: string;
  campaign: { slug: string; title: string } | undefined;
};

type Props = { locale: Locale; lines: readonly HistoryLine[]; isEverything: boolean };

export function HistoryTable({ locale, lines, isEverything }: Props) {
  const t = translator(locale, "history");
  return (
    <div className="apart">
      <table className="lines history" aria-label={t("lines")}>
        <thead>
          <tr>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("who")}</th>
            <th scope="col">{t("what")}</th>
            {isEverything && <th scope="col">{t("campaign")}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, at, who, what, campaign }) => (
            <tr key={id}>
              <td>
                <time dateTime={at.toISOString()}>{moment(locale, at)}</time>
              </td>
              <td>
                <bdi>{who}</bdi>
              </td>
              <td>{what}</td>
              {isEverything && (
                <td>
                  {campaign && (
                    <a href={localePath(locale, `/organise/campaigns/${campaign.slug}/history`)}>
                      {campaign.title}
                    </a>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

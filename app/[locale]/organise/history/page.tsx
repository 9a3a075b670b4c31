import type { Metadata } from "next";
import { actInWords, actName, whoInWords } from "#components/organise/act-in-words.ts";
import { History } from "#components/organise/history.tsx";
import { Workspace } from "#components/organise/workspace.tsx";
import { signersActs } from "#domain/audit/audit.ts";
import { readBefore, readHistoryFilter } from "#domain/audit/input.ts";
import { listHistory, listHistoryChoices } from "#domain/audit/queries.ts";
import { mayAct } from "#domain/memberships/queries.ts";
import { translator } from "#platform/i18n.ts";
import { deskProps } from "../desk.ts";
import { orNotFound, readScope, type ScopeParams } from "../scope.ts";

type Props = {
  params: Promise<ScopeParams>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const linesOfPage = 50;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, campaign } = await readScope(await params);
  const t = translator(locale, "history");
  return { title: campaign ? t("titleOf", campaign) : t("titleEverywhere") };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { locale, actor, campaignId, path, campaign: own } = await readScope(await params);
  const given = Object.entries(await searchParams).filter((entry) => typeof entry[1] === "string");
  const typed = Object.fromEntries(given) as Record<string, string>;
  const { filter, mistakes } = readHistoryFilter(typed);
  const before = readBefore(typed.before);
  const page = { before, limit: linesOfPage };
  const { entries, next } = await orNotFound(listHistory(actor, campaignId, filter, page));
  const choices = await listHistoryChoices(actor, campaignId);
  const desk = await deskProps(actor, locale);
  const t = translator(locale, "history");
  const titles = new Map(desk.campaigns.map((campaign) => [campaign.slug, campaign.title]));
  const named = (acts: readonly string[]) =>
    acts
      .map((act) => ({ id: act, name: actName(locale, act) }))
      .toSorted((one, other) => one.name.localeCompare(other.name, locale));
  return (
    <Workspace {...desk} path={`${path}/history`}>
      <History
        locale={locale}
        path={`${path}/history`}
        campaign={own}
        lines={entries.map(({ id, at, campaignSlug: slug, ...entry }) => ({
          id,
          at,
          who: whoInWords(locale, entry),
          what: actInWords(locale, entry),
          campaign: slug === null ? undefined : { slug, title: titles.get(slug) ?? slug },
        }))}
        filter={filter}
        typed={typed}
        mistakes={mistakes.map(({ field, problem }) => {
          return { field, message: `${t(field)}: ${t(`${problem}Wrong`)}` };
        })}
        organisers={choices.organisers}
        acts={named(choices.acts)}
        signersActs={named(signersActs)}
        next={next}
        before={before}
        isExportOffered={await mayAct(actor, "history.export", campaignId)}
      />
    </Workspace>
  );
}

import type { ReactNode } from "react";
import { Moderation } from "#components/organise/moderation.tsx";
import type { Mistake } from "#components/signature/error-summary.tsx";
import { readSignatureFilter } from "#domain/reviews/input.ts";
import { countFitting, listModerated, listReviews } from "#domain/reviews/queries.ts";
import type { Revealed } from "#domain/signatures/reveal.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import type { Scope } from "../../../scope.ts";

type Fields = Record<string, string>;
type Said = { mistakes?: Mistake[]; revealed?: Revealed[] };

const rowsPerPage = 25;
const kept = ["state", "country", "channel", "language", "from", "until", "after", "reason"];

/** The list of a campaign's signatures for who moderates, for the page and for posts. Throws `NotFound`. */
export async function moderationView(
  { locale, actor, campaignId, campaign, path }: Scope,
  fields: Fields,
  { mistakes = [], revealed = [] }: Said = {},
): Promise<ReactNode> {
  const { filter, mistakes: wrong } = readSignatureFilter(fields);
  const id = campaignId!;
  const { rows, next } = await listModerated(actor, id, filter, pageOf(fields));
  const isCounted = filter.state === "counted";
  const fieldsOf = new Map(revealed.map((one) => [one.id, one.fields ?? null]));
  const t = translator(locale, "moderation");
  return (
    <Moderation
      {...{ locale, campaign, next, mistakes }}
      path={`${path}/signatures`}
      at={actor.at}
      state={filter.state}
      rows={rows.map((row) => {
        const opened = fieldsOf.get(row.id);
        return opened === undefined ? row : { ...row, fields: opened };
      })}
      found={isCounted ? undefined : (await countFitting(id, filter)).found}
      reviews={await listReviews(actor, id)}
      typed={choiceOf(fields)}
      filterMistakes={wrong.map(({ field, problem }) => {
        return { field, message: `${t(field)}: ${t(`${problem}Wrong`)}` };
      })}
      done={doneInWords(locale, fields.done)}
    />
  );
}

/** Where a page of the list begins, and how long it is. */
export function pageOf({ after }: Fields): { after: number; limit: number } {
  const isKey = after !== undefined && /^[1-9]\d{0,14}$/.test(after);
  return { after: isKey ? Number(after) : 0, limit: rowsPerPage };
}

/** Of what was sent, what says which signatures are looked at and why they would be removed. */
export function choiceOf(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => kept.includes(name)));
}

/** `removed-3` or the name of what a decision about many led to. */
function doneInWords(locale: Locale, done: string | undefined): string | undefined {
  const t = translator(locale, "moderation");
  const [, act, count] = /^(released|removed|restored)-(\d{1,2})$/.exec(done ?? "") ?? [];
  if (act) return t(`done.${act as "removed"}`, { count: Number(count) });
  const news = ["decided", "called-off", "late", "undone", "early", "none"] as const;
  const known = news.find((name) => name === done);
  return known && t(`news.${known}`);
}

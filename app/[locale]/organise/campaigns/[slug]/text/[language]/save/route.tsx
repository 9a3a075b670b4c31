import { moment } from "#components/figures/formats.ts";
import { Conflict } from "#components/organise/conflict.tsx";
import { textFields, type TextErrors } from "#components/organise/text-form.tsx";
import { editText } from "#domain/texts/edit.ts";
import { editInput } from "#domain/texts/input.ts";
import { findLastWriter } from "#domain/texts/queries.ts";
import { wordsOf, type TextStanding } from "#domain/texts/text.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../../answer-page.tsx";
import { postTo, type Posted } from "../../../post-to.ts";
import { readText } from "../../read-text.ts";
import { textView } from "../view.tsx";

export const POST = postTo(async (posted) => {
  const { actor, campaign, params, fields, goTo } = posted;
  const { language: locale = "", slug } = params;
  const read = editInput.safeParse({
    ...fields,
    locale,
    body: fields.body ?? "",
    sourceId: Number(fields.source) || null,
  });
  if (!read.success) return mend(posted, read.error.issues);
  const outcome = await editText(actor, campaign.id, read.data, fields.seen ?? "");
  if (outcome.outcome === "changed") return compare(posted, outcome.standing);
  return goTo(`/text/${locale}?done=saved`, slug);
});

type Issues = { path: PropertyKey[]; message: string }[];

async function mend(posted: Posted, issues: Issues): Promise<Response> {
  const { actor, locale, campaign, params, fields } = posted;
  const errors: TextErrors = {};
  for (const name of textFields) {
    const found = issues.find(({ path }) => path[0] === name);
    if (found) errors[name] = found.message;
  }
  const text = await readText(posted, params.language ?? "");
  return answerPage(actor, {
    locale,
    status: 400,
    title: translator(locale, "organise")("sections.text"),
    path: `/organise/campaigns/${campaign.slug}/text/${text.language}`,
    body: await textView(posted, text, { values: fields, errors }),
  });
}

async function compare(posted: Posted, standing: TextStanding): Promise<Response> {
  const { actor, locale, campaign, fields } = posted;
  const t = translator(locale, "text");
  const theirs = wordsOf(standing);
  const stored = standing.draft ?? standing.shown;
  const writer = stored && (await findLastWriter(stored));
  const path = `/organise/campaigns/${campaign.slug}/text/${standing.locale}`;
  return answerPage(actor, {
    locale,
    status: 409,
    title: translator(locale, "desk")("conflict.title"),
    path,
    body: (
      <Conflict
        locale={locale}
        {...(writer?.name && { by: writer.name })}
        at={moment(locale, writer?.at ?? stored?.createdAt ?? actor.at)}
        fields={textFields
          .map((name) => ({
            label: t(`names.${name}`),
            theirs: theirs?.[name] ?? "",
            mine: (fields[name] ?? "").replaceAll("\r", "").trim(),
            lang: standing.locale,
          }))
          .filter((field) => field.theirs !== field.mine)}
        action={`${path}/save`}
        back={path}
        mine={{ ...fields, seen: fingerprint(theirs ?? null) }}
      />
    ),
  });
}

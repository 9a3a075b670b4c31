import { ReviewPreview } from "#components/organise/review-preview.tsx";
import { decideReview } from "#domain/reviews/decide.ts";
import { readReason, readSignatureFilter, readVerdict } from "#domain/reviews/input.ts";
import { countFitting, sampleFitting } from "#domain/reviews/queries.ts";
import type { Decision } from "#domain/reviews/review.ts";
import { revealSignatures } from "#domain/signatures/reveal.ts";
import { translator } from "#platform/i18n.ts";
import { readForm, seeOther } from "../../../../answer.ts";
import { answerPage } from "../../../../answer-page.tsx";
import { answerOrAskForProof } from "../../../../ask-for-proof.ts";
import { answerIn, type Scope, type ScopeParams } from "../../../../scope.ts";
import { choiceOf, moderationView } from "../view.tsx";

type Context = { params: Promise<ScopeParams> };
type Fields = Record<string, string>;

const sampleSize = 10;

/** Shows what deciding about all that fit would do; decides it once that was looked at. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const fields = await readForm(request);
  return answerIn(params, async (scope) => {
    const { locale, actor, campaignId } = scope;
    const path = `${scope.path}/signatures`;
    const decision = decisionOf(fields);
    if (!decision) return mend(scope, fields);
    if (fields.sure !== "yes") return preview(scope, fields, decision);
    const seen = { found: Number(fields.found) || 0, lastId: Number(fields.lastId) || 0 };
    try {
      const outcome = await decideReview(actor, campaignId!, decision, seen);
      if (outcome === "changed") return await preview(scope, fields, decision, true);
      return seeOther(locale, `${path}?done=${outcome}`);
    } catch (error) {
      const here = `${path}/review`;
      return answerOrAskForProof(error, { actor, request, locale, path: here, fields });
    }
  });
}

/** Undefined where a time is none or a removal has no reason. */
function decisionOf(fields: Fields): Decision | undefined {
  const { filter, mistakes } = readSignatureFilter(fields);
  const verdict = readVerdict(fields.verdict);
  if (mistakes.length > 0 || !verdict) return undefined;
  if (verdict === "release") return { filter, verdict };
  const reason = readReason(fields.reason);
  return reason && { filter, verdict, reason };
}

async function mend(scope: Scope, fields: Fields): Promise<Response> {
  const { locale, actor, path } = scope;
  const t = translator(locale, "moderation");
  const isTimely = readSignatureFilter(fields).mistakes.length === 0;
  const mistakes = isTimely ? [{ field: "many-reason", message: t("reasonNone") }] : [];
  const body = await moderationView(scope, fields, { mistakes });
  const shown = { locale, status: 400, title: t("title"), path: `${path}/signatures` } as const;
  return answerPage(actor, { ...shown, body });
}

async function preview(scope: Scope, fields: Fields, decision: Decision, isChanged = false) {
  const { locale, actor } = scope;
  const campaignId = scope.campaignId!;
  const path = `${scope.path}/signatures`;
  const ids = await sampleFitting(campaignId, decision.filter, sampleSize);
  const revealed = await revealSignatures(actor, campaignId, ids);
  const seen = await countFitting(campaignId, decision.filter);
  if (seen.found === 0) return seeOther(locale, `${path}?done=none`);
  const sample = revealed.map(({ id, fields: given }) => ({ id, fields: given ?? null }));
  const { after: _, ...choice } = choiceOf(fields);
  const typed = { ...choice, verdict: decision.verdict };
  const body = <ReviewPreview {...{ locale, path, decision, seen, sample, typed, isChanged }} />;
  const title = translator(locale, "moderation")("title");
  return answerPage(actor, { locale, status: isChanged ? 409 : 200, title, path, body });
}

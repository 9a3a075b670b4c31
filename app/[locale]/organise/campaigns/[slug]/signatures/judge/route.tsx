import { readReason } from "#domain/reviews/input.ts";
import { judgeSignatures, type Judgement } from "#domain/signatures/judge.ts";
import { translator } from "#platform/i18n.ts";
import { readForm, seeOther } from "../../../../answer.ts";
import { answerPage } from "../../../../answer-page.tsx";
import { answerOrAskForProof } from "../../../../ask-for-proof.ts";
import { answerIn, readId, type Scope, type ScopeParams } from "../../../../scope.ts";
import { choiceOf, moderationView } from "../view.tsx";

type Context = { params: Promise<ScopeParams> };
type Fields = Record<string, string>;

const done = { release: "released", remove: "removed", restore: "restored" } as const;

/** Releases, removes or restores the signatures that were chosen in the list. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const fields = await readForm(request);
  return answerIn(params, async (scope) => {
    const { locale, actor, campaignId } = scope;
    const path = `${scope.path}/signatures`;
    const ids = idsOf(fields);
    const judgement = judgementOf(fields);
    if (ids.length === 0 || !judgement) return mend(scope, fields, ids.length === 0);
    try {
      const changed = await judgeSignatures(actor, campaignId!, ids, judgement);
      const { after: _, reason: __, ...choice } = choiceOf(fields);
      const news = { ...choice, done: `${done[judgement.verdict]}-${changed}` };
      return seeOther(locale, `${path}?${new URLSearchParams(news).toString()}`);
    } catch (error) {
      const here = `${path}/judge`;
      return answerOrAskForProof(error, { actor, request, locale, path: here, fields });
    }
  });
}

function idsOf(fields: Fields): number[] {
  const picked = Object.keys(fields).filter((name) => name.startsWith("pick-"));
  return picked.map((name) => readId(name.slice("pick-".length)));
}

/** Undefined for a removal without a reason. */
function judgementOf({ verdict, reason }: Fields): Judgement | undefined {
  if (verdict === "release" || verdict === "restore") return { verdict };
  const read = readReason(reason);
  return read && { verdict: "remove", reason: read };
}

async function mend(scope: Scope, fields: Fields, isNobodyPicked: boolean): Promise<Response> {
  const { locale, actor } = scope;
  const t = translator(locale, "moderation");
  const path = `${scope.path}/signatures`;
  const mistake = isNobodyPicked
    ? { field: "pick", message: t("pickNone") }
    : { field: "reason", message: t("reasonNone") };
  const body = await moderationView(scope, fields, { mistakes: [mistake] });
  return answerPage(actor, { locale, status: 400, title: t("title"), path, body });
}

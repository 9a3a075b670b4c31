import { readInvitationInput, type InvitationField } from "#domain/invitations/input.ts";
import { inviteOrganiser } from "#domain/invitations/invite.ts";
import { requireRight } from "#domain/memberships/queries.ts";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../answer-page.tsx";
import { readForm, seeOther } from "../../answer.ts";
import { answerIn, type Scope, type ScopeParams } from "../../scope.ts";
import { teamBody } from "../team-body.tsx";

type Context = { params: Promise<ScopeParams> };
type Form = Partial<Record<InvitationField, string>>;
type Problem = "emailWrong" | "roleWrong" | "localeWrong" | `email${"Held" | "Waiting" | "Enough"}`;

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const form: Form = await readForm(request);
  return answerIn(params, async (scope) => {
    const { locale, actor, campaignId, path } = scope;
    await requireRight(actor, "team.manage", campaignId, { sight: "team.read" });
    const read = readInvitationInput(form);
    if ("wrong" in read)
      return again(
        scope,
        form,
        read.wrong.map((field) => [field, `${field}Wrong`]),
      );
    const outcome = await inviteOrganiser(actor, campaignId, read.input);
    if (outcome === "invited") return seeOther(locale, `${path}/team?done=invited`);
    const problems = { held: "emailHeld", waiting: "emailWaiting", enough: "emailEnough" } as const;
    return again(scope, form, [["email", problems[outcome]]]);
  });
}

async function again(
  scope: Scope,
  { email = "", role = "", locale: language = "" }: Form,
  problems: [InvitationField, Problem][],
): Promise<Response> {
  const { locale, actor, path } = scope;
  const t = translator(locale, "team");
  const mistakes = problems.map(([field, problem]) => ({ field, message: t(problem) }));
  const body = await teamBody(scope, { typed: { email, role, locale: language }, mistakes });
  const title = t("title");
  return answerPage(actor, { locale, status: 400, title, path: `${path}/team`, body });
}

import { requireRight } from "#domain/memberships/queries.ts";
import { readForm } from "../answer.ts";
import { answerIn, orNotFound, readScope, type Scope, type ScopeParams } from "../scope.ts";

/** Where news is written: for a campaign, or for none. `news` is where its list is, without language. */
export type Newsroom = Scope & { news: string };

/** The newsroom of a page's address for whoever writes there; 404 for anybody else. */
export async function readNewsroom(params: ScopeParams): Promise<Newsroom> {
  return orNotFound(enter(await readScope(params)));
}

export type Posted<P> = {
  room: Newsroom;
  params: P;
  values: Record<string, string>;
  request: Request;
};

/** A post to a newsroom by who writes there; everybody else is sent to sign in, or finds nothing. */
export function postToNews<P extends { locale: string; slug?: string }>(
  act: (posted: Posted<P>) => Promise<Response>,
) {
  return async (request: Request, { params }: { params: Promise<P> }): Promise<Response> =>
    answerIn(params, async (scope, given) => {
      const room = await enter(scope);
      return act({ room, params: given, values: await readForm(request), request });
    });
}

async function enter(scope: Scope): Promise<Newsroom> {
  const sight = "article.write";
  await requireRight(scope.actor, sight, scope.campaignId, { sight });
  return { ...scope, news: `${scope.path}/news` };
}

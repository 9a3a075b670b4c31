import { requireRight } from "#domain/memberships/queries.ts";
import { readForm, readFormData } from "../answer.ts";
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
  /** What was typed; `form` has the files as well. */
  values: Record<string, string>;
  form: FormData;
  /** True for a post of `editor.js`, which is told in JSON. */
  isForScript: boolean;
};

/** A post to a newsroom by who writes there; everybody else is sent to sign in, or finds nothing. */
export function postToNews<P extends { locale: string; slug?: string }>(
  act: (posted: Posted<P>) => Promise<Response>,
) {
  return async (request: Request, { params }: { params: Promise<P> }): Promise<Response> =>
    answerIn(params, async (scope, given) => {
      const room = await enter(scope);
      const form = await readParts(request);
      const typed = [...form].filter(([, value]) => typeof value === "string");
      const values = Object.fromEntries(typed) as Record<string, string>;
      const isForScript = request.headers.get("accept") === "application/json";
      return act({ room, params: given, values, form, isForScript });
    });
}

async function enter(scope: Scope): Promise<Newsroom> {
  const sight = "article.write";
  await requireRight(scope.actor, sight, scope.campaignId, { sight });
  return { ...scope, news: `${scope.path}/news` };
}

async function readParts(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/form-data")) return readFormData(request);
  const form = new FormData();
  for (const [name, value] of Object.entries(await readForm(request))) form.set(name, value);
  return form;
}

import { defaultLocale, isLocale } from "#platform/locales.ts";
import { currentOrganiser } from "../../../../auth.ts";
import { answerRefusal, readForm, readFormData, seeOther } from "../../answer.ts";
import { getEdited, type Edited } from "./read-edited.ts";

type Params = Record<string, string> & { locale: string; slug: string };
type Context = { params: Promise<Params> };

export type Posted = Edited & {
  params: Params;
  fields: Record<string, string>;
  /** What was sent along, by the name of its field; only a form of several parts has any. */
  files: Record<string, File>;
  /** Sends the browser on to a section of the campaign, `/text/fr?done=saved`. */
  goTo: (under: string, slug?: string) => Response;
};

/** A request to a section of a campaign by who may edit it; everybody else is sent to sign in, or finds nothing. */
export function postTo(act: (posted: Posted) => Promise<Response>) {
  return async (request: Request, context: Context): Promise<Response> => {
    const params = await context.params;
    const locale = isLocale(params.locale) ? params.locale : defaultLocale;
    const actor = await currentOrganiser();
    if (!actor) return seeOther(locale, "/sign-in");
    const goTo = (under: string, slug = params.slug) =>
      seeOther(locale, `/organise/campaigns/${slug}${under}`);
    try {
      const edited = await getEdited(actor, { locale, slug: params.slug });
      return await act({ ...edited, ...(await readParts(request)), params, goTo });
    } catch (error) {
      return answerRefusal(error);
    }
  };
}

async function readParts(request: Request): Promise<Pick<Posted, "fields" | "files">> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data"))
    return { fields: await readForm(request), files: {} };
  const parts = await readFormData(request);
  const files = Object.fromEntries([...parts].filter(([, value]) => value instanceof File));
  const fields = Object.fromEntries([...parts].filter(([, value]) => typeof value === "string"));
  return { fields, files } as Pick<Posted, "fields" | "files">;
}

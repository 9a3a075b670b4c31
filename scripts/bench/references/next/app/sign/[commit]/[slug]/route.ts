import { readSignInput } from "#domain/signatures/input.ts";
import { signCampaign } from "#domain/signatures/sign.ts";

type Context = { params: Promise<{ commit: "each" | "group"; slug: string }> };

let last: Promise<unknown> = Promise.resolve();

/** The product's own verb behind a route handler: committed together with others, or each after the last. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { commit, slug } = await params;
  const form = Object.fromEntries(new URLSearchParams(await request.text()));
  const reading = readSignInput(form, "en");
  if (!("input" in reading)) return Response.json(reading, { status: 400 });
  const sign = () => signCampaign({ kind: "visitor", at: new Date() }, slug, reading.input);
  if (commit === "each") await (last = last.then(sign));
  else await sign();
  return new Response(null, { status: 303, headers: { location: "/check-your-mail" } });
}

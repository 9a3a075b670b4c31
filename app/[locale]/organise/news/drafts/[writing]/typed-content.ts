import type { ArticleContent } from "#domain/drafts/draft.ts";
import { sentPaper } from "../../../sent-paper.ts";
import { sentPicture } from "../../../sent-picture.ts";
import { contentOf } from "../../draft-values.ts";
import type { Newsroom } from "../../newsroom.ts";

type Sent = { values: Record<string, string>; form: FormData };

/** What was typed with the files that were sent along, which are kept from here on; and what is wrong with those. */
export async function typedContent(
  { actor, campaignId }: Newsroom,
  { values, form }: Sent,
  stored: ArticleContent,
): Promise<{ content: ArticleContent; codes: Record<string, string> }> {
  const content = contentOf(values, stored);
  // A translation has the files of its original, and a form without the fields leaves them alone.
  if (!form.has("picture-file")) return { content, codes: {} };
  const of = { campaignId };
  const { picture, codes } = await sentPicture(actor, form, {
    ...of,
    name: "picture",
    current: stored.picture,
  });
  const paper = await sentPaper(actor, form, { ...of, name: "paper", current: stored.paper });
  return {
    content: { ...content, picture, paper: paper.paper },
    codes: { ...codes, ...paper.codes },
  };
}

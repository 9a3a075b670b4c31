import { describeUpload } from "#domain/uploads/describe.ts";
import { pictureWordsInput } from "#domain/uploads/input.ts";
import { codesOf } from "#platform/codes.ts";
import { translator } from "#platform/i18n.ts";
import { readForm, seeOther } from "../../../answer.ts";
import { answerPage } from "../../../answer-page.tsx";
import { answerIn, readId, type ScopeParams } from "../../../scope.ts";
import { pictureDesk } from "../view.tsx";

type Context = { params: Promise<ScopeParams & { picture: string }> };

const fields: Record<string, string> = { focalX: "focal-x", focalY: "focal-y" };

/** Keeps what was said of a picture, or shows the form again as it was typed. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answerIn(params, async (scope, { picture }) => {
    const { actor, locale, campaignId, path } = scope;
    const values = await readForm(request);
    const { alt, credit, "focal-x": focalX, "focal-y": focalY } = values;
    const read = pictureWordsInput.safeParse({ alt, credit, focalX, focalY });
    const page = `${path}/pictures/${picture}`;
    if (read.success) {
      await describeUpload(actor, campaignId, readId(picture), read.data);
      return seeOther(locale, `${page}?done=saved`);
    }
    const codes = Object.entries(codesOf(read.error));
    const named = Object.fromEntries(codes.map(([name, code]) => [fields[name] ?? name, code]));
    const body = await pictureDesk(scope, picture, { values, codes: named });
    const title = translator(locale, "uploads")("pictureTitle");
    return answerPage(actor, { locale, status: 400, title, path: page, body });
  });
}

import { PictureDesk } from "#components/organise/picture-desk.tsx";
import { getUpload } from "#domain/uploads/queries.ts";
import { translator } from "#platform/i18n.ts";
import { readId, type Scope } from "../../scope.ts";

type Values = Record<string, string>;
type Shown = { done?: string | undefined; values?: Values; codes?: Values };

/** A picture of the library with what is said of it, as stored or as typed. Throws `NotFound`. */
export async function pictureDesk(scope: Scope, id: string, { done, values, codes }: Shown) {
  const { locale, actor, campaignId, path } = scope;
  const upload = await getUpload(actor, { campaignId, kind: "picture" }, readId(id));
  const t = translator(locale, "uploads");
  const said = {
    added: t("pictures.added"),
    saved: translator(locale, "desk")("saved"),
    used: t("used"),
  };
  const { alt, credit, focalX, focalY } = upload;
  const stored = { alt, credit, "focal-x": String(focalX), "focal-y": String(focalY) };
  return (
    <PictureDesk
      locale={locale}
      path={`${path}/pictures`}
      upload={upload}
      values={values ?? stored}
      {...(codes && { codes })}
      done={said[done as keyof typeof said]}
    />
  );
}

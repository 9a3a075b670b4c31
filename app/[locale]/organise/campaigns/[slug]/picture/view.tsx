import { ConfirmLink } from "#components/organise/confirm-link.tsx";
import { SectionHead } from "#components/organise/section-head.tsx";
import { PictureForm, type PictureErrors } from "#components/organise/picture-form.tsx";
import { findPicture } from "#domain/pictures/queries.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { translator } from "#platform/i18n.ts";
import { type Edited } from "../read-edited.ts";

type Typed = { values?: Record<string, string>; errors?: PictureErrors; done?: string };

/** The picture of a campaign and what is said of it, as it is or as it was typed. */
export async function pictureView(edited: Edited, { values, errors, done }: Typed = {}) {
  const { locale, campaign } = edited;
  const t = translator(locale, "picture");
  const picture = await findPicture(campaign.id);
  const path = `/organise/campaigns/${campaign.slug}/picture`;
  const said = { saved: translator(locale, "desk")("saved"), dropped: t("dropped") };
  return (
    <>
      <SectionHead
        locale={locale}
        campaign={campaign}
        title={translator(locale, "organise")("sections.picture")}
        lead={picture ? t("lead") : t("none")}
        done={said[done as keyof typeof said]}
      />
      {picture && (
        <img
          className="chosen-picture"
          src={`/uploads/${picture.file}`}
          width={picture.width}
          height={picture.height}
          alt={picture.alt}
        />
      )}
      <PictureForm
        locale={locale}
        lang={campaign.originalLocale}
        action={`${path}/upload`}
        values={values ?? { alt: picture?.alt ?? "", credit: picture?.credit ?? "" }}
        {...(errors && { errors })}
        seen={values?.seen ?? fingerprint(picture ?? null)}
        hasPicture={picture !== undefined}
      />
      {picture && <ConfirmLink locale={locale} path={`${path}/drop`} label={t("toDrop")} />}
    </>
  );
}

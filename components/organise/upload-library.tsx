import type { Mistake } from "#components/signature/error-summary.tsx";
import type { Upload, UploadKind } from "#domain/uploads/upload.ts";
import { keptUnusedDays } from "#domain/uploads/upload.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Mistakes } from "./mistakes.tsx";
import { PaperList } from "./paper-list.tsx";
import { PictureGrid } from "./picture-grid.tsx";
import { SectionHead, type HeadedCampaign } from "./section-head.tsx";
import { UploadZone } from "./upload-zone.tsx";

type Props = {
  locale: Locale;
  kind: UploadKind;
  /** Where the pages of the campaign, or of the installation, begin, without language. */
  path: string;
  campaign: HeadedCampaign | undefined;
  uploads: Upload[];
  /** Where the page after this one begins. */
  next: number | undefined;
  done?: string | undefined;
  mistakes?: Mistake[];
};

/** Everything that was added for the news, and a form to add more. */
export function UploadLibrary({ locale, kind, path, campaign, uploads, next, ...said }: Props) {
  const t = translator(locale, "uploads");
  const { done, mistakes = [] } = said;
  const own = `${path}/${kind}s`;
  return (
    <>
      <SectionHead
        {...{ locale, campaign, done }}
        title={t(`${kind}s.name`)}
        lead={t(`${kind}s.lead`)}
      />
      <p className="desk-links">
        {(["picture", "paper"] as const).map((one) => (
          <a
            key={one}
            href={localePath(locale, `${path}/${one}s`)}
            aria-current={one === kind ? "page" : undefined}
          >
            {t(`${one}s.name`)}
          </a>
        ))}
      </p>
      <form
        className="desk-form"
        method="post"
        action={localePath(locale, `${own}/add`)}
        encType="multipart/form-data"
        noValidate
      >
        <Mistakes locale={locale} mistakes={mistakes} />
        <UploadZone
          locale={locale}
          id="sent"
          kind={kind}
          label={t(kind === "picture" ? "file" : "paperFile")}
          hint={t(kind === "picture" ? "fileHint" : "paperHint")}
          errors={mistakes.map(({ message }) => message)}
          action={`${own}/add`}
        />
        <p className="acts">
          <button type="submit">{t(`${kind}s.add`)}</button>
        </p>
      </form>
      <section className="desk-part wide" aria-labelledby="there">
        <h2 id="there">{t(`${kind}s.there`)}</h2>
        {uploads.length === 0 && <p>{t(`${kind}s.empty`)}</p>}
        {kind === "picture" && <PictureGrid locale={locale} path={own} pictures={uploads} />}
        {kind === "paper" && <PaperList locale={locale} path={own} papers={uploads} />}
        {next !== undefined && (
          <p className="pager">
            <a rel="next" href={localePath(locale, `${own}?before=${next}`)}>
              {t("older")}
            </a>
          </p>
        )}
        {uploads.length > 0 && <p className="hint">{t("swept", { days: keptUnusedDays })}</p>}
      </section>
    </>
  );
}

import type { Decision, Preview } from "#domain/reviews/review.ts";
import type { SealedFields } from "#domain/signatures/signature.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { ConfirmAct } from "./confirm-act.tsx";
import { Mistakes } from "./mistakes.tsx";
import { SignerFields } from "./signature-list.tsx";

type Props = {
  locale: Locale;
  path: string;
  decision: Decision;
  seen: Preview;
  sample: readonly { id: number; fields: SealedFields | null }[];
  /** What was posted, to be posted again. */
  typed: Record<string, string>;
  /** Their number has changed since it was looked at. */
  isChanged?: boolean;
};

/** What deciding about many will do, with a sample of them, before it is decided. */
export function ReviewPreview({ locale, path, decision, seen, sample, typed, isChanged }: Props) {
  const t = translator(locale, "moderation");
  const reasons = translator(locale, "figures");
  const count = seen.found;
  const { verdict, filter } = decision;
  const isHeld = filter.state === "held";
  const fall = isHeld ? t("effects.stay") : t("effects.fall", { count });
  const effects = [
    t("effects.delay"),
    verdict === "release" ? t("effects.rise", { count }) : fall,
    ...(decision.verdict === "remove" && !isHeld
      ? [t("effects.ledger", { reason: reasons(`reasons.${decision.reason}`) })]
      : []),
    t("effects.later"),
    t("effects.leave"),
  ];
  const ask = verdict === "remove" ? t("removeTitle", { count }) : t("releaseTitle", { count });
  const act = verdict === "remove" ? t("removeMany", { count }) : t("releaseMany", { count });
  return (
    <>
      {isChanged && (
        <Mistakes locale={locale} mistakes={[{ field: "sample", message: t("changed") }]} />
      )}
      <ConfirmAct
        locale={locale}
        title={ask}
        effects={effects}
        undo={t("manyUndo")}
        action={`${path}/review`}
        back={path}
        submit={act}
        hidden={{ ...typed, sure: "yes", found: String(count), lastId: String(seen.lastId) }}
        isDangerous={verdict === "remove"}
      >
        <h2 id="sample">{t("sample")}</h2>
        <ul className="entries">
          {sample.map(({ id, fields }) => (
            <li key={id}>
              <SignerFields locale={locale} fields={fields} />
            </li>
          ))}
        </ul>
      </ConfirmAct>
    </>
  );
}

import { countryName, moment } from "#components/figures/formats.ts";
import type { ModeratedSignature } from "#domain/reviews/review.ts";
import type { SealedFields } from "#domain/signatures/signature.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Hidden } from "./hidden.tsx";
import { ReasonField } from "./reason-field.tsx";

/** A signature in the list; `fields` is null once they are erased, undefined as long as nobody looked. */
export type ListedSignature = ModeratedSignature & { fields?: SealedFields | null };

type Props = {
  locale: Locale;
  path: string;
  rows: readonly ListedSignature[];
  /** What the list was narrowed down to, sent along to find back to it. */
  chosen: Record<string, string>;
  state: "held" | "removed" | "counted";
  reason?: string | undefined;
};

/** Signatures to be chosen and judged one by one. Who signed is shown only to whoever asks for it. */
export function SignatureList({ locale, path, rows, chosen, state, reason }: Props) {
  const t = translator(locale, "moderation");
  const own = localePath(locale, path);
  const isRevealed = rows.some(({ fields }) => fields !== undefined);
  return (
    <form method="post" action={`${own}/judge`} className="desk-form wide" noValidate>
      <Hidden values={{ ...chosen, keys: rows.map(({ id }) => id).join(" ") }} />
      {!isRevealed && state !== "counted" && (
        <p className="acts">
          <button
            type="submit"
            className="plain"
            formAction={`${own}/reveal`}
            aria-describedby="reveal-hint"
          >
            {t("reveal")}
          </button>{" "}
          <span className="hint" id="reveal-hint">
            {t("revealHint")}
          </span>
        </p>
      )}
      <fieldset id="pick" aria-label={t("chosen")}>
        <ul className="entries">
          {rows.map((row) => (
            <li key={row.id} className="choice">
              <input type="checkbox" id={`pick-${row.id}`} name={`pick-${row.id}`} value="yes" />
              <Signature locale={locale} row={row} />
            </li>
          ))}
        </ul>
      </fieldset>
      {state !== "removed" && <ReasonField locale={locale} id="reason" value={reason} />}
      <p className="acts">
        {state === "held" && (
          <button type="submit" name="verdict" value="release">
            {t("release")}
          </button>
        )}
        {state === "removed" ? (
          <button type="submit" name="verdict" value="restore">
            {t("restore")}
          </button>
        ) : (
          <button type="submit" name="verdict" value="remove" className="danger">
            {t("remove")}
          </button>
        )}
      </p>
    </form>
  );
}

/** What is known of a signature in the clear and, if somebody looked, who signed. */
function Signature({ locale, row }: { locale: Locale; row: ListedSignature }) {
  const t = translator(locale, "moderation");
  const figures = translator(locale, "figures");
  const { id, country, channel, signedAt, removedAt, removedReason } = row;
  const facts = [
    countryName(locale, country),
    figures(`channels.${channel}`),
    new Intl.DisplayNames(locale, { type: "language" }).of(row.locale),
    ...(removedAt && removedReason ? [figures(`reasons.${removedReason}`)] : []),
  ];
  return (
    <div>
      <label htmlFor={`pick-${id}`}>
        {t("number", { id })} · {t("signed", { at: moment(locale, signedAt) })}
      </label>
      <p className="meta">{facts.join(" · ")}</p>
      <SignerFields locale={locale} fields={row.fields} />
    </div>
  );
}

type FieldsProps = { locale: Locale; fields: SealedFields | null | undefined };

/** What a signer gave, where somebody who may has asked to see it. */
export function SignerFields({ locale, fields }: FieldsProps) {
  if (fields === undefined) return null;
  if (fields === null)
    return <p className="hint">{translator(locale, "moderation")("forgotten")}</p>;
  const { name, email, town, comment } = fields;
  return (
    <>
      <p>
        <bdi>{name}</bdi> · <bdi className="address">{email}</bdi>
        {town && (
          <>
            {" "}
            · <bdi>{town}</bdi>
          </>
        )}
      </p>
      {comment && <p dir="auto">{comment}</p>}
    </>
  );
}

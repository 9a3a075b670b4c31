import { moment } from "#components/figures/formats.ts";
import { Field } from "#components/signature/field.tsx";
import type { Passkey } from "#domain/passkeys/passkey.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = { locale: Locale; passkeys: readonly Passkey[] };

/** An organiser's passkeys, each with its name to be changed and what it means to remove it. */
export function PasskeyList({ locale, passkeys }: Props) {
  const t = translator(locale, "account");
  if (passkeys.length === 0) return null;
  return (
    <ul className="entries">
      {passkeys.map(({ id, name, createdAt, usedAt, canBeBackedUp, isBackedUp }) => (
        <li key={id}>
          <h3>
            <bdi>{name}</bdi>
          </h3>
          <p className="hint">
            {t("passkeyMade", { at: moment(locale, createdAt) })}{" "}
            {usedAt ? t("passkeyUsed", { at: moment(locale, usedAt) }) : t("passkeyUnused")}{" "}
            {t(isBackedUp ? "passkeyCopied" : canBeBackedUp ? "passkeyCopyable" : "passkeyAlone")}
          </p>
          <details>
            <summary>{t("passkeyRename")}</summary>
            <form method="post" action={localePath(locale, "/organise/account/passkeys/rename")}>
              <input type="hidden" name="id" value={id} />
              <Field id={`name-${id}`} label={t("passkeyRenameLabel", { name })}>
                {(wiring) => (
                  <input name="name" defaultValue={name} maxLength={60} required {...wiring} />
                )}
              </Field>
              <button type="submit">{t("save")}</button>
            </form>
          </details>
          <details>
            <summary>{t("passkeyRemove")}</summary>
            <form method="post" action={localePath(locale, "/organise/account/passkeys/remove")}>
              <p>{t("passkeyRemoveEffect")}</p>
              <input type="hidden" name="id" value={id} />
              <button type="submit" className="danger">
                {t("passkeyRemoveSubmit", { name })}
              </button>
            </form>
          </details>
        </li>
      ))}
    </ul>
  );
}

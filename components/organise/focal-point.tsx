import { Field } from "#components/signature/field.tsx";
import { smallestPicture } from "#platform/picture-address.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { saidWrong } from "./wrong.ts";

type Shown = { file: string; width: number; height: number; sizes?: number[] | undefined };

type Props = {
  locale: Locale;
  /** Begins the names of its fields: `<name>-x`, `<name>-y`. */
  name: string;
  picture: Shown | null;
  /** As stored or as typed, in per cent. */
  x: string;
  y: string;
  codes?: Record<string, string>;
};

const axes = ["x", "y"] as const;

/** The point of a picture that stays in sight where it is cut: two numbers, or a click where `desk.js` runs. */
export function FocalPoint({ locale, name, picture, codes = {}, ...point }: Props) {
  const t = translator(locale, "uploads");
  return (
    <fieldset className="focal-point" aria-describedby={`${name}-focal-hint`}>
      <legend>{t("focal")}</legend>
      <p className="hint" id={`${name}-focal-hint`}>
        {t("focalHint")}
      </p>
      <div className="focal-picture" data-focal={name} dir="ltr" hidden={picture === null}>
        <img
          id={`${name}-preview`}
          alt=""
          {...(picture && {
            src: smallestPicture(picture),
            width: picture.width,
            height: picture.height,
          })}
        />
        <span className="focal-mark" aria-hidden="true" hidden />
      </div>
      <div className="pair">
        {axes.map((axis) => {
          const id = `${name}-${axis}`;
          const errors = codes[id] ? [saidWrong(locale, codes[id])] : [];
          return (
            <Field key={axis} id={id} label={t(`focal-${axis}`)} errors={errors}>
              {(wiring) => (
                <input
                  type="number"
                  name={id}
                  min={0}
                  max={100}
                  step={1}
                  inputMode="numeric"
                  dir="ltr"
                  defaultValue={point[axis]}
                  {...wiring}
                />
              )}
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}

import { fileOf, type Upload } from "#domain/uploads/upload.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { smallestPicture } from "#platform/picture-address.ts";

type Props = { locale: Locale; path: string; pictures: Upload[] };

/** Pictures to choose from, each with what is seen on it. */
export function PictureGrid({ locale, path, pictures }: Props) {
  const t = translator(locale, "uploads");
  if (pictures.length === 0) return null;
  return (
    <ul className="picture-grid">
      {pictures.map((upload) => (
        <li key={upload.id}>
          <a href={localePath(locale, `${path}/${upload.id}`)}>
            <img
              src={smallestPicture({ ...upload, file: fileOf(upload), width: upload.width! })}
              width={upload.width!}
              height={upload.height!}
              alt=""
              loading="lazy"
            />
            <span dir="auto">{upload.alt || t("undescribed")}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

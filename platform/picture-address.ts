/** A picture as pages name it: `file` below the site's root, `sizes` the widths in which it also lies there. */
type Shown = { file: string; width: number; sizes?: number[] | undefined };

export type PictureSources = {
  /** For browsers that read nothing newer, and for programs. */
  src: string;
  /** The widths of the format of `src`; undefined where there is only one. */
  srcSet: string | undefined;
  /** Newer formats, the best first, for `<source>`. */
  sources: { type: string; srcSet: string }[];
};

/** An uploaded picture, or one of `public/` that has been put there in several widths under such names. */
const sized = /^([a-z0-9/-]+)-\d+\.(\w+)$/;
const newer = { avif: "image/avif", webp: "image/webp" };

/** The addresses of a picture in every size and format that there is of it, as `<picture>` wants them. */
export function pictureSources({ file, sizes }: Shown): PictureSources {
  const [, name, extension] = sized.exec(file) ?? [];
  if (!name || !extension || !sizes?.length)
    return { src: `/${file}`, srcSet: undefined, sources: [] };
  const set = (ending: string) =>
    sizes.map((width) => `/${name}-${width}.${ending} ${width}w`).join(", ");
  const sources = Object.entries(newer)
    .filter(([ending]) => ending !== extension)
    .map(([ending, type]) => ({ type, srcSet: set(ending) }));
  return { src: `/${file}`, srcSet: set(extension), sources };
}

/** The smallest size of a picture, to look at in a list. */
export function smallestPicture({ file, sizes }: Shown): string {
  const [smallest] = sizes ?? [];
  const hasSmaller = sized.test(file) && smallest !== undefined;
  return hasSmaller ? `/${file.replace(/-\d+\.(?=\w+$)/, `-${smallest}.`)}` : `/${file}`;
}

/** Where a paper of the uploads is fetched: under a name that says what it is, `/uploads/<random>/the-report.pdf`. */
export function paperAddress(file: string, name: string): string {
  const isOurs = /^uploads\/[0-9a-f]{32}\.pdf$/.test(file) && /^[a-z0-9-]{1,100}$/.test(name);
  return isOurs ? `/${file.slice(0, -".pdf".length)}/${name}.pdf` : `/${file}`;
}

/** The random part of an uploaded file's name, by which bodies speak of it: `upload:<key>`. */
export function uploadKey(file: string): string | undefined {
  return /(?:^|\/)([0-9a-f]{32})(?:-\d+)?\.\w+$/.exec(file)?.[1];
}

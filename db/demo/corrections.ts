/**
 * What was wrong in the first version of an article and has been put right; `was` stood where `is` stands now, and is
 * empty for what was left out.
 */
export const corrections = [
  {
    publishedOn: "2002-09-30",
    slug: "first-signatures-go-to-eu-foreign-ministers",
    correctedOn: "2025-12-31",
    note: "The first version of this article did not say where the number beside this delivery comes from, so that it could be taken for the number of 2002. It is the number of generated signatures at the cut-off. The last paragraph now says so.",
    was: "",
    is: "How many signatures the batch of 2002 held is not part of the material behind this demonstration. The number shown beside this delivery is therefore the number of generated signatures at the cut-off, and says so.",
  },
];

type Written = { publishedOn: string; slug: string; body: string };

/** The text of an article before anything was put right in it. */
export function firstVersionOf({ publishedOn, slug, body }: Written): string {
  const own = corrections.filter((one) => one.publishedOn === publishedOn && one.slug === slug);
  return own.reduce((text, { was, is }) => text.replace(is, was), body).trim();
}

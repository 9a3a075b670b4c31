import type { Frame } from "#components/organise/news/draft-frame.tsx";
import { TranslationForm } from "#components/organise/news/translation-form.tsx";
import { valuesOf } from "../../draft-values.ts";
import type { Written } from "./read-written.ts";

/** A translation beside the original as it stands, with what has changed there since it was translated. */
export function translationView({ draft, article, versions }: Written, frame: Frame) {
  const original = article!;
  const of = (number: number | null) =>
    versions.find((one) => one.locale === original.locale && one.number === number);
  const standing = of(original.version)!;
  const before = draft.fromVersion === original.version ? undefined : of(draft.fromVersion);
  return (
    <TranslationForm
      {...frame}
      hidden={{
        ...frame.hidden,
        fromVersion: frame.values.fromVersion ?? String(original.version),
      }}
      original={{
        lang: original.locale,
        words: valuesOf(standing.content),
        before: before && valuesOf(before.content),
      }}
    />
  );
}

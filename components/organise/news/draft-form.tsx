import type { ReactNode } from "react";
import { Field } from "#components/signature/field.tsx";
import type { Topic } from "#domain/topics/topic.ts";
import { translator } from "#platform/i18n.ts";
import { locales, type Locale } from "#platform/locales.ts";
import { TextField } from "../text-field.tsx";
import { DraftFrame, type Frame } from "./draft-frame.tsx";
import { draftLabels, languageIn, type DraftField } from "./draft-labels.ts";
import { DraftSources } from "./draft-sources.tsx";
import { DraftTopics } from "./draft-topics.tsx";
import { PictureWords } from "./picture-words.tsx";

type Props = Frame & {
  /** What is published keeps its language, day and address. */
  isPublished: boolean;
  topics: Topic[];
  isTopicOffered: boolean;
  /** Articles that this one may follow, by their addresses. */
  steps: { address: string; title: string }[];
  rows: number;
  hasPicture: boolean;
  /** Where a picture and a paper are chosen. */
  files?: ReactNode;
};

const kinds = ["news", "press release", "paper", "statement"] as const;

/** An article as a form, for whoever writes it in its own language. */
export function DraftForm({ isPublished, topics, isTopicOffered, steps, rows, ...rest }: Props) {
  const { hasPicture, files, ...frame } = rest;
  const { locale, lang, values, codes } = frame;
  const t = translator(locale, "newsDesk");
  const labels = draftLabels(locale, rows);
  const field = (id: DraftField) => ({
    locale,
    id,
    label: labels[id]!,
    value: values[id],
    code: codes[id],
  });
  return (
    <DraftFrame {...frame} labels={labels}>
      <TextField {...field("title")} lang={lang} />
      <TextField {...field("dek")} rows={2} lang={lang} hint={t("hints.dek")} />
      <TextField {...field("body")} rows={24} lang={lang} hint={t("hints.body")} />
      <fieldset>
        <legend>{t("parts.about")}</legend>
        <div className="pair">
          <Choice locale={locale} id="kind" label={labels.kind!} value={values.kind ?? "news"}>
            {kinds.map((kind) => ({
              value: kind,
              name: translator(locale, "news")(`kind.${kind}`),
            }))}
          </Choice>
          {!isPublished && (
            <Choice locale={locale} id="locale" label={labels.locale!} value={lang}>
              {locales.map((value) => ({ value, name: languageIn(locale, value) }))}
            </Choice>
          )}
        </div>
        <TextField {...field("byline")} lang={lang} hint={t("hints.byline")} />
        {isPublished ? (
          <p className="hint">{t("hints.fixed")}</p>
        ) : (
          <div className="pair">
            <TextField {...field("publishedOn")} type="date" hint={t("hints.publishedOn")} />
            <TextField {...field("slug")} type="url" hint={t("hints.slug")} />
          </div>
        )}
        <TextField {...field("follows")} list="steps" hint={t("hints.follows")} />
        <datalist id="steps">
          {steps.map(({ address, title }) => (
            <option key={address} value={address}>
              {title}
            </option>
          ))}
        </datalist>
      </fieldset>
      <DraftTopics {...{ locale, topics, values, codes, labels, isTopicOffered }} />
      <DraftSources {...{ locale, values, codes, rows }} />
      <fieldset>
        <legend>{t("parts.quote")}</legend>
        <TextField {...field("quoteText")} rows={2} lang={lang} hint={t("hints.quote")} />
        <div className="pair">
          <TextField {...field("quoteBy")} lang={lang} />
          <TextField {...field("quoteOn")} type="date" />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t("parts.picture")}</legend>
        {files}
        {hasPicture && <PictureWords {...{ locale, lang, values, codes, labels }} />}
      </fieldset>
    </DraftFrame>
  );
}

type ChoiceProps = {
  locale: Locale;
  id: string;
  label: string;
  value: string;
  children: { value: string; name: string }[];
};

function Choice({ id, label, value, children }: ChoiceProps) {
  return (
    <Field id={id} label={label}>
      {(wiring) => (
        <select name={id} defaultValue={value} {...wiring}>
          {children.map((one) => (
            <option key={one.value} value={one.value}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

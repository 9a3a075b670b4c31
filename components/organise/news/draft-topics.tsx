import { inLanguage } from "#components/page/in-language.ts";
import type { Topic } from "#domain/topics/topic.ts";
import { translator } from "#platform/i18n.ts";
import { locales, type Locale } from "#platform/locales.ts";
import { TextField } from "../text-field.tsx";
import { saidWrong } from "../wrong.ts";

type Props = {
  locale: Locale;
  topics: Topic[];
  values: Record<string, string>;
  codes: Record<string, string>;
  labels: Record<string, string>;
  isTopicOffered: boolean;
};

/** What an article is about: topics that there are, and the way to a new one for who may add some. */
export function DraftTopics({ locale, topics, values, codes, labels, isTopicOffered }: Props) {
  const t = translator(locale, "newsDesk");
  const isNewOpen = Object.keys(codes).some((field) => field.startsWith("newTopic"));
  const chosenFirst = topics.toSorted(
    (one, other) =>
      Number(`topic-${other.slug}` in values) - Number(`topic-${one.slug}` in values) ||
      one.name.localeCompare(other.name, locale),
  );
  return (
    <fieldset>
      <legend id="topics" tabIndex={-1}>
        {t("parts.topics")}
      </legend>
      {codes.topics && <p className="error">{saidWrong(locale, codes.topics)}</p>}
      <input type="hidden" name="topics" value="shown" />
      {topics.length === 0 && <p className="hint">{t("noTopics")}</p>}
      <ul className="topic-choices">
        {chosenFirst.map((topic) => {
          const name = `topic-${topic.slug}`;
          return (
            <li className="choice" key={topic.slug}>
              <input
                type="checkbox"
                id={name}
                name={name}
                value="yes"
                defaultChecked={name in values}
              />
              <label htmlFor={name} {...inLanguage(locale, topic.locale)}>
                {topic.name}
              </label>
            </li>
          );
        })}
      </ul>
      {isTopicOffered && (
        <details open={isNewOpen}>
          <summary>{t("newTopic")}</summary>
          <TextField
            {...{ locale, id: "newTopicSlug", type: "url", hint: t("hints.newTopicSlug") }}
            label={labels.newTopicSlug!}
            value={values.newTopicSlug}
            code={codes.newTopicSlug}
          />
          <div className="pair">
            {locales.map((language) => {
              const id = `newTopic-${language}`;
              const typed = { value: values[id], code: codes[id] };
              return (
                <TextField
                  key={id}
                  {...{ locale, id, lang: language, ...typed }}
                  label={labels[id]!}
                />
              );
            })}
          </div>
          <button type="submit" className="plain" name="act" value="addTopic">
            {t("addTopic")}
          </button>
        </details>
      )}
    </fieldset>
  );
}

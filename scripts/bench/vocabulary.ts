import type { Locale } from "#platform/locales.ts";

/** Picks numbers that look random and are the same each time (mulberry32). */
export type Chance = () => number;

const syllables: Record<Exclude<Locale, "zh">, string> = {
  en: "ter con ing ment pre sta tion der ly com re al ver per for mi nis ro land ca",
  fr: "ré ment tion que eur é ver con dé pro lle ssion té man gue ren cou vi tra œuv",
  es: "ción mente ado re con pro tra ñe rá cio dor ga ve mi lla es cu pa der nó",
  ru: "про ста при ность ный раз пере вод ко ми тель ствие рё по за край го лов су ще",
  ar: "مَ كت اب مُ حا كم ية الت قر ير أُ مم دو لة إن سا ني عد لى ؤو",
};
/** Words that the segmenter knows; made-up ones it would cut into single characters. */
const chinese =
  "国际 刑事 法院 检察官 法官 政府 协议 公民 国家 人权 组织 战争 犯罪 逮捕 起诉 审判 议会 签署 批准 条约 规约 安全 理事会 美国 欧洲 非洲 成员 报告 声明 支持 反对 谈判 压力 制裁 援助 士兵 豁免 引渡 证据 受害者 律师 组织者 运动 签名 公开 信件 部长 总统 会议 决定 历史 正义 和平".split(
    " ",
  );
const wordsOfLanguage = 20_000;
const vocabularies = new Map<Locale, string[]>();

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The number of one of `count` things of which the first are by far the most frequent, as words are (Zipf). */
export function skewed(chance: Chance, count: number): number {
  return Math.floor(count ** chance()) - 1;
}

/** The words of a language, the most frequent first. */
export function vocabularyOf(locale: Locale): string[] {
  const known = vocabularies.get(locale) ?? makeVocabulary(locale);
  vocabularies.set(locale, known);
  return known;
}

/** So many sentences of words as often as languages have them. */
export function sentences(chance: Chance, locale: Locale, count: number): string {
  const space = locale === "zh" ? "" : " ";
  const stop = locale === "zh" ? "。" : ". ";
  const all = Array.from({ length: count }, () => words(chance, locale, 14, space) + stop);
  return all.join("").trim();
}

/** So many words without a full stop. */
export function words(chance: Chance, locale: Locale, count: number, space = " "): string {
  const vocabulary = vocabularyOf(locale);
  return Array.from({ length: count }, () => vocabulary[skewed(chance, vocabulary.length)]!).join(
    space,
  );
}

function makeVocabulary(locale: Locale): string[] {
  if (locale === "zh") return chinese;
  const chance = chanceOf(7);
  const parts = syllables[locale].split(" ");
  const made = new Set<string>();
  while (made.size < wordsOfLanguage) {
    const length = 1 + Math.floor(chance() * 4);
    made.add(Array.from({ length }, () => parts[Math.floor(chance() * parts.length)]).join(""));
  }
  return [...made];
}

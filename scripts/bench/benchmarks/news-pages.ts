import { readFileSync } from "node:fs";
import { join } from "node:path";
import { vocabularyOf } from "../vocabulary.ts";

export type NewsPage = {
  what: string;
  /** At the median, in milliseconds. */
  goal: number;
  /** Several of a kind, since none is asked for twice in a row. */
  paths: string[];
};

const pageGoal = 50;
const searchGoal = 100;

/** What is asked for in a filled data folder: archive, topics, kinds, articles and search. */
export function newsPages(folder: string): NewsPage[] {
  const articles = readFileSync(join(folder, "addresses"), "utf8").split("\n");
  const periods = (length: number) => [
    ...new Set(articles.map((path) => `/en/news/${path.slice(0, length)}`)),
  ];
  const page = (what: string, paths: string[]) => ({ what, goal: pageGoal, paths });
  const search = (what: string, queries: string[]) => ({
    what,
    goal: searchGoal,
    paths: queries.map((query) => `/en/search?q=${query}`),
  });
  const common = wordsFrom(0, 5);
  const usual = wordsFrom(100, 60);
  const rare = wordsFrom(10_000, 60);
  return [
    page("newest", ["/en/news", "/fr/news", "/ar/news"]),
    page("newest, page 2", ["/en/news?page=2", "/zh/news?page=2"]),
    page("newest, page 40", ["/en/news?page=40", "/en/news?page=41"]),
    page("year", periods(4)),
    page("month", periods(7)),
    page("day", periods(10)),
    page("all topics", ["/en/topics", "/fr/topics", "/ru/topics"]),
    page("topic with a fifth of all", ["/en/topics/topic-1", "/fr/topics/topic-1"]),
    page("the same, page 2", ["/en/topics/topic-1?page=2", "/fr/topics/topic-1?page=2"]),
    page(
      "topic",
      Array.from({ length: 40 }, (_, index) => `/en/topics/topic-${index + 20}`),
    ),
    page("campaign's news", ["/en/campaigns/campaign-1/news", "/fr/campaigns/campaign-2/news"]),
    page(
      "article",
      articles.map((path) => `/en/news/${path}`),
    ),
    search("search, a word", usual),
    search("search, a rare word", rare),
    search("search, the commonest words", common),
    search(
      "search, two words",
      usual.map((word, index) => `${word}+${usual.at(index - 1)}`),
    ),
    search(
      "search, a phrase",
      usual.map((word) => `%22${common[0]}+${word}%22`),
    ),
    search(
      "search, a beginning",
      usual.map((word) => word.slice(0, 3)),
    ),
    search("search, Chinese", ["法院", "国际刑事法院", "政府报告"].map(encodeURIComponent)),
    search("search, Arabic", vocabularyOf("ar").slice(50, 90).map(encodeURIComponent)),
    search(
      "search, within a topic and days",
      usual.map((word) => `${word}&topic=topic-1&from=2015-01-01`),
    ),
    search(
      "search, page 3",
      usual.map((word) => `${word}&page=3`),
    ),
  ];
}

function wordsFrom(place: number, count: number): string[] {
  return vocabularyOf("en").slice(place, place + count);
}

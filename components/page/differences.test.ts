import { expect, test } from "vitest";
import { differences } from "./differences.ts";

const marked = (runs: ReturnType<typeof differences>) =>
  runs.map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind]);

test("what changed is told word by word, and both texts can be read off", () => {
  const runs = differences("en", "We ask kindly.", "We demand firmly.");
  expect(marked(runs).join("")).toBe("We [-ask kindly-][+demand firmly+].");
  const without = (kind: string) => runs.filter((run) => run.kind !== kind).map(({ text }) => text);
  expect(without("new").join("")).toBe("We ask kindly.");
  expect(without("gone").join("")).toBe("We demand firmly.");
});

test("Chinese has words too, though nothing stands between them", () => {
  const runs = differences("zh", "我们请求保留渡轮。", "我们要求保留渡轮。");
  expect(runs.filter(({ kind }) => kind === "same").length).toBeGreaterThan(0);
});

test("the same text has no difference, an empty one is nothing but difference", () => {
  expect(differences("en", "One.", "One.")).toEqual([{ kind: "same", text: "One." }]);
  expect(differences("en", "", "One.")).toEqual([{ kind: "new", text: "One." }]);
});

test("texts that share nothing are told one after the other, and soon", () => {
  const long = (word: string) => Array.from({ length: 6000 }, (_, at) => word + at).join(" ");
  expect(differences("en", long("a"), long("b")).map(({ kind }) => kind)).toEqual(["gone", "new"]);
});

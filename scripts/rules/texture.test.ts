import { expect, test } from "vitest";
import { files, sources, textOf } from "./tree.ts";

const notFolders = /(^|\/)(lib|utils|helpers|services|common|types)\//;
const code = files.filter((file) => /\.(tsx?|js)$/.test(file));
const hasDefaultExport =
  /^(app\/.*|next\.config\.js|[^/]*\.config\.ts|(db|e2e)\/[a-z]+\.config\.ts)$/;

test("no file is longer than 200 lines", () => {
  const tooLong = code.filter((file) => linesOf(file) > 200);
  expect(tooLong, summary()).toEqual([]);
});

test("the README fits on a page of 80 lines", () => {
  expect(linesOf("README.md")).toBeLessThanOrEqual(80);
});

test("no folder is a drawer for anything", () => {
  expect(files.filter((file) => notFolders.test(file))).toEqual([]);
});

test("only what Next and the tools ask for has a default export", () => {
  const offenders = sources.filter((file) => /^export default /m.test(textOf(file)));
  expect(offenders.filter((file) => !hasDefaultExport.test(file))).toEqual([]);
});

test("no file only passes on what others export", () => {
  expect(sources.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
});

function linesOf(file: string): number {
  return textOf(file).split("\n").length - 1;
}

function summary(): string {
  const lengths = code.map(linesOf).sort((a, b) => a - b);
  const at = (share: number) => lengths[Math.floor(lengths.length * share)];
  return `${lengths.length} files, median ${at(0.5)} lines (about 45 wanted), p90 ${at(0.9)} (about 110)`;
}

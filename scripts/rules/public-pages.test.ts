import { expect, test } from "vitest";
import { files, reachedFrom, textOf } from "./tree.ts";

const workspace = /^app\/\[locale\]\/(\([^/]+\)\/)?(organise|sign-in)\//;
const publicFiles = files
  .filter(
    (file) =>
      /^app\/(.*\/)?(page|layout|not-found|error|route)\.tsx?$/.test(file) && !workspace.test(file),
  )
  .flatMap((page) => [...reachedFrom(page)].filter((target) => files.includes(target)));

test("public pages reach no client component", () => {
  expect(publicFiles.filter((file) => /^\s*["']use client["']/.test(textOf(file)))).toEqual([]);
});

test("public pages never wait behind a fallback, which a visitor without JavaScript would not leave", () => {
  expect(publicFiles.filter((file) => /<Suspense\b/.test(textOf(file)))).toEqual([]);
  expect(files.filter((file) => /(^|\/)loading\.tsx$/.test(file))).toEqual([]);
});

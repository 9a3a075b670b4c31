import { expect, test } from "vitest";
import { writeCsv } from "./csv.ts";
import { readCsv } from "./read-csv.ts";

const read = (text: string) => readCsv(Buffer.from(text), 5);
const rowsOf = (text: string) => {
  const found = read(text);
  return "rows" in found ? found.rows : found.problem;
};

test.each([
  ["commas", "name,country\r\nNepal,NP\r\n"],
  ["semicolons, as spreadsheets write them in half of Europe", "name;country\nNepal;NP"],
  ["tabs", "name\tcountry\nNepal\tNP\n"],
  ["a byte order mark, quotes and spaces", '\uFEFFname,"country"\n"Nepal", NP \n'],
])("reads %s", (_, text) => {
  expect(rowsOf(text)).toEqual([{ row: 2, cells: { name: "Nepal", country: "NP" } }]);
});

test("numbers rows as a spreadsheet does: the names are row 1, empty rows and line breaks count", () => {
  expect(rowsOf('name,note\na,"two\nlines"\n,\nb\n')).toEqual([
    { row: 2, cells: { name: "a", note: "two\nlines" } },
    { row: 4, cells: { name: "b", note: "" } },
  ]);
});

test("takes back what was escaped when it was written", () => {
  const rows = ["=1+1", "-5", "+", "@x", "'quoted'", "\uFF1D1", 'a,"b"'].map((name) => ({ name }));
  const written = readCsv(Buffer.from(writeCsv({ columns: ["name"], rows })), 10);
  expect("rows" in written && written.rows.map(({ cells }) => cells)).toEqual(rows);
});

test.each([
  ["nothing", "", { row: 1, code: "empty" }],
  ["a quote that never ends", 'name\na\n"b\n', { row: 3, code: "quotes" }],
  ["words after a quote", 'name\n"a" b\n', { row: 2, code: "quotes" }],
  ["more cells than names", "name\na\nb,c\n", { row: 3, code: "cells" }],
  ["a name that comes twice", "name,name\n", { row: 1, column: "name", code: "twice" }],
  ["more rows than may be", "name\n1\n2\n3\n4\n5\n6\n", { row: 7, code: "tooMany" }],
])("says where the mistake is: %s", (_, text, problem) => {
  expect(read(text)).toEqual({ problem });
});

test("refuses what is not UTF-8", () => {
  const latin = Buffer.from("name\nCôte d’Ivoire", "latin1");
  expect(readCsv(latin, 5)).toEqual({ problem: { row: 1, code: "encoding" } });
});

import { expect, test } from "vitest";
import { readCsv } from "#platform/formats/read-csv.ts";
import { readTargetFile, readTargets } from "./input.ts";

const today = "2003-02-01";
const nepal = { kind: "state", name: "Nepal", status: "signed", statusOn: "2003-01-29" };

function readFile(text: string) {
  const table = readCsv(Buffer.from(text), 500);
  return "problem" in table ? { problems: [table.problem] } : readTargetFile(table, today);
}

test("reads what was typed; what is empty is not known", () => {
  const typed = { ...nepal, kind: " State", country: " np ", askedOn: "", sourceName: " " };
  expect(readTargets([typed], today)).toEqual({
    targets: [{ ...nepal, country: "NP", askedOn: null, sourceName: null, sourceAddress: null }],
  });
});

test.each([
  ["a day that was not", { statusOn: "2003-02-29" }, "statusOn", "day"],
  ["a day to come", { askedOn: "2003-02-02" }, "askedOn", "future"],
  ["no country there is", { country: "XX" }, "country", "country"],
  ["a country in words", { country: "Nepal" }, "country", "country"],
  ["an unknown kind", { kind: "king" }, "kind", "kind"],
  ["an unknown status", { status: "maybe" }, "status", "status"],
  ["no name", { name: " " }, "name", "required"],
  [
    "no web address",
    { sourceName: "x", sourceAddress: "javascript:1" },
    "sourceAddress",
    "address",
  ],
  ["an address of nothing", { sourceAddress: "https://x.org" }, "sourceName", "required"],
])("refuses %s and says in which cell", (_, change, column, code) => {
  const rows = [nepal, { ...nepal, name: "Palau", ...change }];
  expect(readTargets(rows, today)).toEqual({ problems: [{ row: 1, column, code }] });
});

test("refuses the same target twice", () => {
  const read = readTargets([nepal, { ...nepal, name: "NEPAL" }], today);
  expect(read).toEqual({ problems: [{ row: 1, column: "name", code: "twice" }] });
});

test("names the row and the column of every mistake in a file", () => {
  const good = "state,Nepal,NP,signed,2003-01-29\r\n";
  const lines = `kind,name,country,status,statusOn\r\n${good}\r\n\r\n`;
  const file = `${lines}state,Palau,PW,signed,2003-01-29\r\n,,,,\r\nstate,India,Indien,signed,2003-02-30\r\n`;
  expect(readFile(file)).toEqual({
    problems: [
      { row: 7, column: "country", code: "country" },
      { row: 7, column: "statusOn", code: "day" },
    ],
  });
});

test("names a column that it does not know or lacks, and passes over what follows from others", () => {
  expect(readFile("kind,name,land\r\n")).toEqual({
    problems: [
      { row: 1, column: "land", code: "unknownColumn" },
      { row: 1, column: "status", code: "missingColumn" },
      { row: 1, column: "statusOn", code: "missingColumn" },
    ],
  });
  expect(
    readFile("kind;name;status;statusOn;silentDays\nbody;UN;asked;2003-01-29;3\n"),
  ).toMatchObject({ targets: [{ kind: "body", name: "UN" }] });
});

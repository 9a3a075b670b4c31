import { expect, test } from "vitest";
import { writeCsv } from "./csv.ts";

test("writes a line of names and a line for each row", () => {
  const rows = [
    { day: "2003-01-29", lost: -2, note: 'say "yes", now' },
    { day: "a\nb", note: "c\rd" },
  ];
  expect(writeCsv({ columns: ["day", "lost", "note"], rows })).toBe(
    'day,lost,note\r\n2003-01-29,-2,"say ""yes"", now"\r\n"a\nb",,"c\rd"\r\n',
  );
});

test.each(["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"])(
  "keeps a spreadsheet from running %j",
  (cell) => {
    const csv = writeCsv({ columns: ["a"], rows: [{ a: cell }] });
    expect(csv.replace(/^a\r\n"?/, "")[0]).toBe("'");
  },
);

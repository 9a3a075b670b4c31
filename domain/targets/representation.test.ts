import { beforeAll, expect, test } from "vitest";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { recordAnswer } from "#domain/answers/record.ts";
import { writeCsv } from "#platform/formats/csv.ts";
import { readCsv } from "#platform/formats/read-csv.ts";
import { readTargetFile } from "./input.ts";
import { listKeptTargets, listTargets } from "./queries.ts";
import { representTargets } from "./representation.ts";
import { setTargets } from "./set.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const today = "2026-03-04";
let id: number;
let slug: string;

beforeAll(async () => {
  ({ id, slug } = await insertTestCampaign());
  const asked = { status: "asked", statusOn: "2026-03-01", askedOn: "2026-02-02" } as const;
  await setTargets(operator, id, [
    { ...asked, kind: "state", name: "Nepal", country: "NP" },
    { ...asked, kind: "body", name: '=HYPERLINK("x"), Ltd' },
    { ...asked, kind: "person", name: "-Ada", askedOn: null, sourceName: "@home" },
  ]);
  const [nepal] = await listKeptTargets(id);
  const said = { answeredOn: "2026-03-02", text: "No.", sourceName: "Letter" };
  await recordAnswer(operator, id, { targetId: nepal!.id, ...said });
});

test("says what each has answered, or for how long they are silent", async () => {
  const { data } = (await representTargets(slug, "fr", noon))!;
  expect(data.targets).toMatchObject([
    {
      country: "NP",
      status: "answered",
      silentDays: null,
      answers: [{ answeredOn: "2026-03-02" }],
    },
    { silentDays: 30, answers: [] },
    { silentDays: null, source: { name: "@home" } },
  ]);
});

test("the table is no formula to a spreadsheet, and imports again as it was typed", async () => {
  const { table } = (await representTargets(slug, "en", noon))!;
  const csv = writeCsv(table!);
  expect(csv.split("\r\n")[0]).toBe(
    "kind,name,country,askedOn,status,statusOn,sourceName,sourceAddress,answeredOn,silentDays",
  );
  expect(csv).not.toMatch(/(^|,)"?[=@-]/m);
  const read = readCsv(Buffer.from(csv), 500);
  if ("problem" in read) throw new Error(read.problem.code);
  expect(readTargetFile(read, today)).toEqual({ targets: await listTargets(id) });
});

test("is not there while the campaign is a draft", async () => {
  const draft = await insertTestCampaign({ publishedAt: null });
  expect(await representTargets(draft.slug, "en", noon)).toBeUndefined();
});

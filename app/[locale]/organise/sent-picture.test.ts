import sharp from "sharp";
import { expect, test } from "vitest";
import { noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { insertTestUpload } from "#db/test-upload.ts";
import { insertedPicture } from "./inserted-picture.ts";
import { sentPaper } from "./sent-paper.ts";
import { sentPicture } from "./sent-picture.ts";

useTestDatabase();

const words = { "picture-alt": "A pier", "picture-caption": "At dawn", "picture-credit": "Lena" };
const said = { alt: "A pier", caption: "At dawn", credit: "Lena" };
const png = sharp({ create: { width: 20, height: 10, channels: 3, background: "navy" } }).png();

let known: Promise<string> | undefined;
/** An editor of the whole installation. */
async function editor() {
  known ??= insertTestOrganiser("editor", null);
  return { kind: "organiser", organiserId: await known, at: noon } as const;
}

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const fileOf = (bytes: Uint8Array<ArrayBuffer>, name: string) => new File([bytes], name);
const wanted = { name: "picture", campaignId: null, current: null };

test("a picture that is sent along is added, and has the words that were typed", async () => {
  const sent = fileOf(new Uint8Array(await png.toBuffer()), "pier.png");
  const form = formOf({ ...words, "picture-sent": sent, "picture-x": "10", "picture-y": "" });
  const { picture, codes } = await sentPicture(await editor(), form, wanted);
  expect(codes).toEqual({});
  expect(picture).toMatchObject({ ...said, width: 20, sizes: [20], focal: { x: 10, y: 50 } });
  expect(picture!.file).toMatch(/^uploads\/[0-9a-f]{32}-20\.jpg$/);
});

test("a form that comes back keeps its picture by its path, whatever else it says of it", async () => {
  const actor = await editor();
  const { file } = await insertTestUpload(noon);
  const kept = formOf({ ...words, "picture-file": `uploads/${file}` });
  expect(await sentPicture(actor, kept, wanted)).toMatchObject({
    picture: { file: `uploads/${file}`, width: 960, sizes: [480, 960], ...said },
    codes: {},
  });
  const current = { file: "demo/a.jpg", width: 8, height: 6, ...said };
  const same = formOf({ ...words, "picture-alt": "Another", "picture-file": "demo/a.jpg" });
  const again = await sentPicture(actor, same, { ...wanted, current });
  expect(again.picture).toMatchObject({ ...current, alt: "Another" });
  const foreign = formOf({ ...words, "picture-file": "demo/b.jpg" });
  expect(await sentPicture(actor, foreign, { ...wanted, current })).toEqual({
    picture: null,
    codes: { "picture-sent": "pictureGone" },
  });
});

test("what is no picture is named, and the picture that was there stays until it is left out", async () => {
  const actor = await editor();
  const { file } = await insertTestUpload(noon);
  const fields = { ...words, "picture-file": `uploads/${file}` };
  const sent = fileOf(new TextEncoder().encode("<svg/>"), "a.png");
  const wrong = await sentPicture(actor, formOf({ ...fields, "picture-sent": sent }), wanted);
  expect(wrong).toMatchObject({
    picture: { file: `uploads/${file}` },
    codes: { "picture-sent": "pictureKind" },
  });
  const left = formOf({ ...fields, "picture-drop": "yes" });
  expect(await sentPicture(actor, left, wanted)).toEqual({ picture: null, codes: {} });
});

test("a paper is kept in the same way, with its language", async () => {
  const actor = await editor();
  const sent = fileOf(new TextEncoder().encode("%PDF-1.7 %%EOF"), "a.pdf");
  const name = { name: "paper", campaignId: null, current: null };
  const form = formOf({ "paper-sent": sent, "paper-locale": "fr" });
  const { paper, codes } = await sentPaper(actor, form, name);
  expect([paper, codes]).toEqual([
    { file: expect.stringMatching(/^uploads\/.*\.pdf$/), bytes: 14, locale: "fr" },
    {},
  ]);
  const kept = formOf({ "paper-file": paper!.file, "paper-locale": "xx" });
  expect((await sentPaper(actor, kept, name)).paper).toEqual({ ...paper, locale: "en" });
  const picture = await insertTestUpload(noon);
  const other = formOf({ "paper-file": `uploads/${picture.file}` });
  expect((await sentPaper(actor, other, name)).codes).toEqual({ "paper-sent": "paperGone" });
});

test("a picture comes to the end of a text once it has words, and waits for them before", async () => {
  const actor = await editor();
  const { key, file } = await insertTestUpload(noon);
  const insert = { name: "insert", campaignId: null, body: "Text.\n" };
  const silent = formOf({ "insert-file": `uploads/${file}`, "insert-caption": "At dawn" });
  expect(await insertedPicture(actor, silent, insert)).toEqual({
    body: "Text.\n",
    values: { "insert-file": `uploads/${file}`, "insert-alt": "", "insert-caption": "At dawn" },
    codes: { "insert-alt": "required" },
  });
  const form = formOf({ "insert-file": `uploads/${file}`, "insert-alt": "A pier" });
  expect(await insertedPicture(actor, form, insert)).toEqual({
    body: `Text.\n\n![A pier](upload:${key})\n`,
    values: {},
    codes: {},
  });
  const none = await insertedPicture(actor, formOf({ "insert-alt": "A pier" }), insert);
  expect(none.codes).toEqual({ "insert-sent": "required" });
});

import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { readStaged } from "#platform/staged.ts";
import { readUpload } from "#platform/uploads.ts";
import { findDelivery } from "./queries.ts";
import { recordDelivery } from "./record.ts";
import { stagePicture } from "./stage-picture.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const handed = {
  deliveredOn: "2026-03-04",
  cutoffOn: "2026-03-01",
  recipient: "All",
  note: "Done.",
};
const words = { alt: "Three people with boxes", credit: "A. Lindqvist" };
let id: number;
let sent: Buffer;

beforeAll(async () => {
  ({ id } = await insertTestCampaign());
  const create = { width: 40, height: 30, channels: 3, background: "navy" } as const;
  sent = await sharp({ create })
    .withExif({ IFD0: { Copyright: "canary" } })
    .jpeg()
    .toBuffer();
});

test("is written anew, without metadata, and stands with the hand-over for good", async () => {
  expect(sent.includes("canary")).toBe(true);
  const outcome = await stagePicture(operator, id, sent);
  const staged = outcome.outcome === "staged" ? outcome.staged : "";
  expect(readStaged(staged)).toMatchObject({ width: 40, height: 30, extension: "jpg" });
  const pictures = [{ staged, ...words }];
  expect(await recordDelivery(operator, id, { ...handed, pictures })).toMatchObject({
    outcome: "recorded",
  });
  const [picture] = (await findDelivery(id, "2026-03-04"))!.pictures;
  expect(picture).toMatchObject({ ...words, width: 40, height: 30 });
  const { type, bytes } = readUpload(picture!.file)!;
  expect(type).toBe("image/jpeg");
  expect(bytes.includes("canary")).toBe(false);
});

test("a file that is no picture is refused, whatever its name says", async () => {
  const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>");
  const outcome = { outcome: "refused", problem: "kind" };
  expect(await stagePicture(operator, id, svg)).toEqual(outcome);
});

test("a picture that is gone is asked for again, and nothing is recorded", async () => {
  const staged = `${"0".repeat(32)}-1x1.jpg`;
  const another = { ...handed, deliveredOn: "2026-03-03" };
  const pictures = [{ staged, ...words }];
  expect(await recordDelivery(operator, id, { ...another, pictures })).toEqual({
    outcome: "pictureGone",
  });
  expect(await findDelivery(id, "2026-03-03")).toBeUndefined();
});

test("an analyst may not", async () => {
  const organiserId = await insertTestOrganiser("analyst", id);
  const analyst = { kind: "organiser", organiserId, at: noon } as const;
  await expect(stagePicture(analyst, id, sent)).rejects.toThrow(
    expect.objectContaining({ name: "NotAllowed" }),
  );
});

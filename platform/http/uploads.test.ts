import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { removeUpload, writeUpload } from "../uploads.ts";
import { renderPlainly, startFront } from "./test-front.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-test-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

test("an uploaded picture is sent as what it is, to be kept forever, under a name nobody guesses", async () => {
  const { ask } = await startFront(renderPlainly);
  const name = writeUpload(Buffer.from("picture"), "webp");
  const answer = await ask(`/uploads/${name}`);
  expect(answer).toMatchObject({ status: 200, text: "picture" });
  expect(answer.headers).toMatchObject({
    "content-type": "image/webp",
    "x-content-type-options": "nosniff",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect(answer.headers.etag).toBeDefined();
  removeUpload(name);
  expect((await ask(`/uploads/${name}`)).status).toBe(404);
});

test.each(["", "nothing.jpg", "..%2Fcountersign.db", `${"0".repeat(32)}.svg`, "%2e%2e/keys"])(
  "nothing else of the data folder is sent: /uploads/%s",
  async (name) => {
    const { ask } = await startFront(renderPlainly);
    expect([308, 404]).toContain((await ask(`/uploads/${name}`)).status);
  },
);

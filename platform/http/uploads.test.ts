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

test("what somebody sent does nothing wherever it is opened", async () => {
  const { ask } = await startFront(renderPlainly);
  const name = writeUpload(Buffer.from("<script>"), "avif");
  const { headers } = await ask(`/uploads/${name}`);
  expect(headers).toMatchObject({
    "content-type": "image/avif",
    "content-security-policy":
      "sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "cross-origin",
  });
  const known = { headers: { "if-none-match": headers.etag! } };
  expect(await ask(`/uploads/${name}`, known)).toMatchObject({ status: 304, text: "" });
  const head = await ask(`/uploads/${name}`, { method: "HEAD" });
  expect([head.status, head.headers["content-length"], head.text]).toEqual([200, "8", ""]);
});

test("a PDF is only ever stored, under a name that says what it is", async () => {
  const { ask } = await startFront(renderPlainly);
  const name = writeUpload(Buffer.from("%PDF-1.7 %%EOF"), "pdf");
  const key = name.slice(0, 32);
  const plain = await ask(`/uploads/${name}`);
  expect(plain.headers).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": 'attachment; filename="paper.pdf"',
    "accept-ranges": "bytes",
  });
  const named = await ask(`/uploads/${key}/the-report.pdf`);
  expect(named).toMatchObject({ status: 200, text: "%PDF-1.7 %%EOF" });
  expect(named.headers["content-disposition"]).toBe('attachment; filename="the-report.pdf"');
  for (const other of [`${key}/a"b.pdf`, `${key}/The.pdf`, `${key}/x.exe`, `${key}/x/y.pdf`]) {
    expect((await ask(`/uploads/${other}`)).status).toBe(404);
  }
});

test.each([
  ["bytes=0-3", 206, "0123", "bytes 0-3/10"],
  ["bytes=7-", 206, "789", "bytes 7-9/10"],
  ["bytes=-2", 206, "89", "bytes 8-9/10"],
  ["bytes=8-99", 206, "89", "bytes 8-9/10"],
  ["bytes=10-", 416, "", "bytes */10"],
  ["bytes=3-1", 200, "0123456789", undefined],
  ["bytes=0-1,4-5", 200, "0123456789", undefined],
  ["lines=0-3", 200, "0123456789", undefined],
])("a download that was cut off goes on where it was: %s", async (range, status, text, said) => {
  const { ask } = await startFront(renderPlainly);
  const name = writeUpload(Buffer.from("0123456789"), "pdf");
  const answer = await ask(`/uploads/${name}`, { headers: { range } });
  expect(answer).toMatchObject({ status, text });
  expect(answer.headers["content-range"]).toBe(said);
  const changed = await ask(`/uploads/${name}`, { headers: { range, "if-range": '"other"' } });
  expect([changed.status, changed.text]).toEqual([200, "0123456789"]);
});

test.each(["", "nothing.jpg", "..%2Fcountersign.db", `${"0".repeat(32)}.svg`, "%2e%2e/keys"])(
  "nothing else of the data folder is sent: /uploads/%s",
  async (name) => {
    const { ask } = await startFront(renderPlainly);
    expect([308, 404]).toContain((await ask(`/uploads/${name}`)).status);
  },
);

import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { chooseEncoding, Content } from "./content.ts";

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["identity", "identity"],
  ["BR", "br"],
  [undefined, "identity"],
] as const)("Accept-Encoding: %s gets %s", (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});

test("each encoding holds the same text under a tag of its own", async () => {
  const text = "ink on paper ".repeat(100);
  const content = new Content("text/html; charset=utf-8", Buffer.from(text));
  expect(brotliDecompressSync(await content.encoded("br")).toString()).toBe(text);
  expect(gunzipSync(await content.encoded("gzip")).toString()).toBe(text);
  expect(new Set([content.etag("br"), content.etag("gzip"), content.etag("identity")]).size).toBe(
    3,
  );
  expect(await content.encoded("br")).toBe(await content.encoded("br"));
});

test("pictures and a few bytes are not worth compressing", () => {
  expect(new Content("image/png", Buffer.alloc(5000)).isCompressible).toBe(false);
  expect(new Content("text/plain", Buffer.from("ok")).isCompressible).toBe(false);
});

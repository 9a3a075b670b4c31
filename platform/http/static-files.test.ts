import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { StaticFiles } from "./static-files.ts";
import { renderPlainly, startFront } from "./test-front.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-test-"));
const style = "p { color: #1f3bb3 }\n".repeat(50);
const folders = [
  { prefix: "/", folder: join(folder, "public"), isImmutable: false },
  { prefix: "/_next/static/", folder: join(folder, "build"), isImmutable: true },
];

let front: Awaited<ReturnType<typeof startFront>>;
beforeAll(async () => {
  mkdirSync(join(folder, "public", "fonts"), { recursive: true });
  mkdirSync(join(folder, "build"));
  writeFileSync(join(folder, "secret"), "secret");
  writeFileSync(join(folder, "public", "style.css"), style);
  writeFileSync(join(folder, "public", "fonts", "a.woff2"), "font");
  symlinkSync(join(folder, "secret"), join(folder, "public", "link"));
  writeFileSync(join(folder, "build", "a-1.js"), "1");
  front = await startFront(renderPlainly, { folders });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("a file is sent with its type, compressed, to be kept for a while", async () => {
  const { headers, body } = await front.ask("/style.css", { headers: { "accept-encoding": "br" } });
  expect(brotliDecompressSync(body).toString()).toBe(style);
  expect(headers).toMatchObject({
    "content-type": "text/css; charset=utf-8",
    "cache-control": "public, max-age=300",
    "content-encoding": "br",
    "x-content-type-options": "nosniff",
  });
  const known = { "accept-encoding": "br", "if-none-match": headers.etag };
  expect((await front.ask("/style.css", { headers: known })).status).toBe(304);
  expect((await front.ask("/fonts/a.woff2")).headers["content-type"]).toBe("font/woff2");
});

test("a PDF of the site is stored and not opened, as an uploaded one is", async () => {
  writeFileSync(join(folder, "public", "report.pdf"), "%PDF-1.7 %%EOF");
  const { ask } = await startFront(renderPlainly, { folders });
  expect((await ask("/report.pdf")).headers).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": "attachment",
  });
});

test("a file is to be kept forever when its address names its content", async () => {
  const version = new StaticFiles(folders, false).find("/style.css", "")!.content.version;
  const cacheControl = async (path: string) => (await front.ask(path)).headers["cache-control"];
  expect(await cacheControl(`/style.css?v=${version}`)).toBe("public, max-age=31536000, immutable");
  expect(await cacheControl("/style.css?v=other")).toBe("public, max-age=300");
  expect(await cacheControl("/_next/static/a-1.js")).toBe("public, max-age=31536000, immutable");
});

test.each([
  "/../secret",
  "/fonts/../../secret",
  "/%2e%2e/secret",
  "/..%2fsecret",
  "/fonts%2f..%2f..%2fsecret",
  "/_next/static/../../secret",
  "/link",
  "/_next/static/b.js",
])("no address leads out of the folders: %s", async (path) => {
  expect((await front.ask(path)).text).not.toBe("secret");
});

test("in development a changed file is read anew", async () => {
  const files = new StaticFiles(folders, true);
  files.find("/style.css", "");
  writeFileSync(join(folder, "public", "new.css"), "a {}");
  expect(files.find("/new.css", "")?.content.identity.toString()).toBe("a {}");
});

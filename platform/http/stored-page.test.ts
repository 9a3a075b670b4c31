import { brotliDecompressSync } from "node:zlib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hole } from "../holes.ts";
import { StoredPage, type FilledPage } from "./stored-page.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance", "Date"] }));
afterEach(() => void vi.useRealTimers());

const page = (text: string, type = "text/html") =>
  new StoredPage({ status: 200, type, body: Buffer.from(text) });
const counted = () => page(`<p>${hole("count", "icc", "en")}</p>`);

const textOf = async (filled: Promise<FilledPage>) => (await filled).content.identity.toString();

test("a page is filled anew after a second, and changes its date with its values", async () => {
  const stored = counted();
  const first = await stored.fill(() => "84,598");
  vi.advanceTimersByTime(1000);
  expect(await stored.fill(() => "84,598")).toBe(first);
  vi.advanceTimersByTime(1000);
  const second = await stored.fill(() => "84,599");
  expect(second.content.identity.toString()).toBe("<p>84,599</p>");
  expect(second.changedAt.getTime() - first.changedAt.getTime()).toBe(2000);
});

test("values are looked up before they are too old, and nobody waits for that", async () => {
  const stored = counted();
  await stored.fill(() => "84,598");
  vi.advanceTimersByTime(499);
  expect(stored.filled).toBeDefined();
  vi.advanceTimersByTime(1);
  expect(stored.filled).toBeUndefined();
  expect(await textOf(stored.fill(() => "84,599"))).toBe("<p>84,598</p>");
  await vi.waitFor(() => expect(stored.filled).toBeDefined());
  expect(await textOf(stored.fill(() => "84,600"))).toBe("<p>84,599</p>");
});

test("a page of this very moment is filled each time, and composed again only for other values", async () => {
  const stored = counted();
  await stored.fill(() => "84,598");
  const first = await stored.fillNow(() => "84,599");
  expect(first.content.identity.toString()).toBe("<p>84,599</p>");
  expect(await stored.fillNow(() => "84,599")).toBe(first);
  expect(await stored.fill(() => "unused")).toBe(first);
});

test("what readers have of a page in compressed form is there when its values change", async () => {
  const stored = page(`${hole("count", "icc", "en")} ${"ink on paper ".repeat(100)}`);
  const { content } = await stored.fill(() => "84,598");
  await content.encoded("br");
  const next = await stored.fillNow(() => "84,599");
  expect(brotliDecompressSync(await next.content.encoded("br")).toString()).toMatch(/^84,599 ink/);
});

test("a page keeps its values while they cannot be looked up", async () => {
  const stored = counted();
  const busy = () => Promise.reject(new Error("busy"));
  await expect(stored.fill(busy)).rejects.toThrow("busy");
  await stored.fill(() => "84,598");
  vi.advanceTimersByTime(1000);
  expect((await stored.fill(busy)).content.identity.toString()).toBe("<p>84,598</p>");
});

test("a page without holes is never looked at again", async () => {
  const holeValue = vi.fn(() => "");
  const stored = page("<p>x</p>");
  const first = await stored.fill(holeValue);
  vi.advanceTimersByTime(60_000);
  expect(await stored.fill(holeValue)).toBe(first);
  expect(holeValue).not.toHaveBeenCalled();
});

test("what is no page is left as it is, byte for byte", async () => {
  const bytes = Buffer.from([0xff, 0xd8, 0xee, 0x80, 0x80]);
  const stored = new StoredPage({ status: 200, type: "image/png", body: bytes });
  expect((await stored.fill(() => "x")).content.identity).toBe(bytes);
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hole } from "../holes.ts";
import { PageFolder } from "./page-folder.ts";
import { PageStore } from "./page-store.ts";
import { Refusal, unavailable } from "./refusal.ts";
import { StoredPage } from "./stored-page.ts";

const cacheControl = "public, max-age=60, stale-while-revalidate=60, stale-if-error=3600";
const origin = "https://example.org";
const plenty = { entries: 100, bytes: 2 ** 20 };

let version = 1;
let pages: string;
const folders: PageFolder[] = [];
beforeEach(() => {
  version = 1;
  pages = join(mkdtempSync(join(tmpdir(), "countersign-pages-")), "pages");
  vi.useFakeTimers({ toFake: ["performance", "Date"] });
});
afterEach(async () => {
  vi.useRealTimers();
  for (const folder of folders.splice(0)) await folder.settled();
  rmSync(join(pages, ".."), { recursive: true });
});

/** A server that has just been started. */
function start({ build = "one", home = origin, limits = plenty, canRender = true } = {}) {
  const folder = new PageFolder(join(pages, build), home, limits);
  folders.push(folder);
  const store = new PageStore({
    version: { known: () => version, look: async () => version },
    folder,
    canRender: () => canRender,
  });
  const read = async (key: string, text: string | Error, control = cacheControl) => {
    const render = async () => {
      if (text instanceof Error) throw text;
      return new StoredPage({ status: 200, type: "text/html", body: Buffer.from(text) });
    };
    return (await store.get({ key, cacheControl: control, render })).rendered.body.toString();
  };
  return { store, read, settled: () => folder.settled() };
}

/** A page that a server rendered before it ended. */
async function keep(text: string, options: Parameters<typeof start>[0] = {}) {
  const { read, settled } = start(options);
  await read("/", text);
  await settled();
}

const names = (build = "one") => readdirSync(join(pages, build));
const pass = (seconds: number) => vi.advanceTimersByTime(1000 * seconds);

test("a server that was started again serves a page without rendering it", async () => {
  await keep(`<p>${hole("count", "icc", "en")}</p>`);
  const { store, read } = start();
  expect(await read("/", "new")).toBe(`<p>${hole("count", "icc", "en")}</p>`);
  const page = store.fresh("/")!;
  expect((await page.fill(() => "84,598")).content.identity.toString()).toBe("<p>84,598</p>");
});

test("a page keeps its age and its date over a restart", async () => {
  await keep("old");
  const renderedAt = new Date();
  pass(61);
  const { store, read } = start();
  expect(await read("/", "new")).toBe("old");
  expect(store.fresh("/")?.rendered.body.toString()).toBe("new");
  const never = () => new Promise<StoredPage>(() => {});
  const old = await start().store.get({ key: "/", cacheControl, render: never });
  expect(old.rendered.lastModified).toEqual(renderedAt);
});

test("a page of another public version is rendered anew, and served when that fails", async () => {
  await keep("old");
  version = 2;
  expect(await start().read("/", unavailable())).toBe("old");
  expect(await start().read("/", "new")).toBe("new");
});

test("while nothing can be rendered yet, a page that is far past its time is served", async () => {
  await keep("old");
  pass(1000);
  expect(await start({ canRender: false }).read("/", "new")).toBe("old");
  expect(await start().read("/", "new")).toBe("new");
});

test("a page of another build, or of a server at home elsewhere, is not served", async () => {
  await keep("old");
  const elsewhere = start({ home: "https://example.net" });
  expect(await elsewhere.read("/", "new")).toBe("new");
  await elsewhere.settled();
  expect(await start({ build: "two" }).read("/", "newer")).toBe("newer");
});

test("folders of other builds are removed, and what was left half written", async () => {
  await keep("old");
  mkdirSync(join(pages, "two"));
  writeFileSync(join(pages, "two", "x.new"), "half");
  await keep("new", { build: "two" });
  expect(readdirSync(pages)).toEqual(["two"]);
  expect(names("two")).toHaveLength(1);
});

test.each([
  ["cut off", (bytes: Buffer) => bytes.subarray(0, -1)],
  ["empty", () => Buffer.alloc(0)],
  ["changed in its text", (bytes: Buffer) => Buffer.from(bytes.toString().replace("old", "bad"))],
  ["changed in its head", (bytes: Buffer) => Buffer.from(bytes.toString().replace("200", "201"))],
])("a file that is %s is ignored, and written anew", async (_, damage) => {
  await keep("old");
  const file = join(pages, "one", names()[0]!);
  writeFileSync(file, damage(readFileSync(file)));
  await keep("new");
  expect(await start().read("/", "unused")).toBe("new");
});

test("a page that has gone is gone from the disk", async () => {
  await keep("old");
  version = 2;
  const { read, settled } = start();
  await expect(read("/", new Refusal(404))).rejects.toMatchObject({ status: 404 });
  await settled();
  expect(names()).toEqual([]);
});

test("what must not be shown old is not kept", async () => {
  const { read, settled } = start();
  await read("/campaigns.json", "{}", "public, max-age=1, stale-if-error=3600");
  await settled();
  expect(() => names()).toThrow();
});

test("the folder is bounded, over restarts too", async () => {
  const limits = { entries: 2, bytes: 2 ** 20 };
  for (const key of ["/a", "/b", "/c"]) {
    const { read, settled } = start({ limits });
    await read(key, key);
    await settled();
  }
  expect(names()).toHaveLength(2);
  expect(await start().read("/c", "new")).toBe("/c");
});

test("a page that stays the same is written again only once an hour", async () => {
  const { read, settled } = start();
  const bytes = async () => {
    await settled();
    return readFileSync(join(pages, "one", names()[0]!), "utf8");
  };
  await read("/", "same");
  const first = await bytes();
  pass(120);
  await read("/", "same");
  expect(await bytes()).toBe(first);
  pass(3600);
  await read("/", "same");
  expect(await bytes()).not.toBe(first);
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PageStore, type PageStoreOptions } from "./page-store.ts";
import { Refusal, unavailable } from "./refusal.ts";
import { StoredPage } from "./stored-page.ts";

const cacheControl = "public, max-age=60, stale-while-revalidate=60, stale-if-error=3600";

let version = 1;
let renderings: string[] = [];
beforeEach(() => {
  version = 1;
  renderings = [];
  vi.useFakeTimers({ toFake: ["performance", "Date"] });
});
afterEach(() => void vi.useRealTimers());

const newStore = (options: Partial<PageStoreOptions> = {}) =>
  new PageStore({ version: { known: () => version, look: async () => version }, ...options });
const page = (text: string) =>
  new StoredPage({ status: 200, type: "text/html", body: Buffer.from(text) });
const order = (key: string, text: string | Error = key, control = cacheControl) => ({
  key,
  cacheControl: control,
  render: async () => {
    renderings.push(key);
    if (text instanceof Error) throw text;
    return page(text);
  },
});
const read = async (store: PageStore, ...parameters: Parameters<typeof order>) =>
  (await store.get(order(...parameters))).rendered.body.toString();
const pass = (seconds: number) => vi.advanceTimersByTime(1000 * seconds);

test("a page past its time is served at once and rendered again by one request meanwhile", async () => {
  const store = newStore();
  expect(await read(store, "/", "old")).toBe("old");
  pass(60);
  expect(store.fresh("/")).toBeUndefined();
  const readers = Array.from({ length: 5 }, () => read(store, "/", "new"));
  expect(await Promise.all(readers)).toEqual(Array(5).fill("old"));
  expect(await read(store, "/", "newest")).toBe("new");
  expect(renderings).toHaveLength(2);
});

test("a page far past its time is waited for", async () => {
  const store = newStore();
  await read(store, "/", "old");
  pass(120);
  expect(await read(store, "/", "new")).toBe("new");
});

test("a page that outlives changes is served whatever has changed", async () => {
  const store = newStore();
  const lasting = (text: string) => ({ ...order("again", text), outlivesChanges: true });
  await store.get(lasting("one"));
  version = 2;
  const { rendered } = await store.get(lasting("two"));
  expect(rendered.body.toString()).toBe("one");
  expect(renderings).toHaveLength(1);
});

test("a page is waited for, by all its readers, when what is public has changed", async () => {
  const store = newStore();
  await read(store, "/", "old");
  expect(store.fresh("/")?.rendered.body.toString()).toBe("old");
  version = 2;
  expect(store.fresh("/")).toBeUndefined();
  const readers = [read(store, "/", "new"), read(store, "/", "new")];
  expect(await Promise.all(readers)).toEqual(["new", "new"]);
  expect(renderings).toHaveLength(2);
});

test("who comes after a change does not get what was being rendered before it", async () => {
  const store = newStore();
  const { promise: old, resolve } = Promise.withResolvers<StoredPage>();
  const first = store.get({ key: "/", cacheControl, render: () => old });
  await Promise.resolve();
  version = 2;
  const second = read(store, "/", "new");
  resolve(page("old"));
  expect((await first).rendered.body.toString()).toBe("old");
  expect(await second).toBe("new");
});

test("a page that came out the same again is the same, bytes and date", async () => {
  const store = newStore();
  const first = await store.get(order("/", "same"));
  version = 2;
  expect(await store.get(order("/", "same"))).toBe(first);
});

test("the last good page is served while rendering fails, which is tried once a second", async () => {
  const store = newStore();
  await read(store, "/", "good");
  version = 2;
  for (let second = 1; second <= 3; second++) {
    expect(await read(store, "/", unavailable())).toBe("good");
    expect(await read(store, "/", unavailable())).toBe("good");
    expect(renderings).toHaveLength(1 + second);
    pass(1);
  }
  expect(await read(store, "/", "new")).toBe("new");
});

test("the last good page is not served for ever", async () => {
  const store = newStore();
  await read(store, "/", "good");
  pass(60 + 3600);
  await expect(read(store, "/", unavailable())).rejects.toMatchObject({ status: 503 });
});

test("a rendering that hangs holds up nobody who comes later", async () => {
  const store = newStore();
  await read(store, "/", "good");
  version = 2;
  void store.get({ key: "/", cacheControl, render: () => new Promise(() => {}) });
  await Promise.resolve();
  pass(3);
  expect(await read(store, "/", "new")).toBe("good");
});

test("with nothing good to serve, the failure is passed on and nothing is kept of it", async () => {
  const store = newStore();
  await expect(read(store, "/", unavailable())).rejects.toMatchObject({ status: 503 });
  expect(await read(store, "/", "good")).toBe("good");
});

test("what HTTP forbids to store is not stored", async () => {
  const store = newStore();
  expect(await read(store, "/", "mine", "private, no-store")).toBe("mine");
  expect(await read(store, "/", "yours", "private, no-store")).toBe("yours");
  expect(store.size.entries).toBe(0);
});

test("a page that has gone is gone at once", async () => {
  const store = newStore();
  await read(store, "/", "good");
  version = 2;
  await expect(read(store, "/", new Refusal(404))).rejects.toMatchObject({ status: 404 });
  await expect(read(store, "/", "back")).rejects.toMatchObject({ status: 404 });
  version = 3;
  expect(await read(store, "/", "back")).toBe("back");
});

test("made-up addresses push no page out", async () => {
  const store = newStore({ limits: { entries: 2, bytes: 1000 } });
  await read(store, "/good");
  for (let index = 0; index < 10; index++) {
    await expect(read(store, `/made-up/${index}`, new Refusal(404))).rejects.toThrow();
  }
  await read(store, "/good");
  expect(renderings.filter((key) => key === "/good")).toHaveLength(1);
});

test("what was read longest ago makes room, by number and by bytes", async () => {
  const store = newStore({ limits: { entries: 2, bytes: 1000 } });
  for (const key of ["/a", "/b", "/a", "/c", "/a"]) await read(store, key);
  expect(renderings).toEqual(["/a", "/b", "/c"]);
  await read(store, "/large", "x".repeat(249));
  await read(store, "/a");
  expect(renderings).toEqual(["/a", "/b", "/c", "/large", "/a"]);
});

import { beforeEach, expect, test } from "vitest";
import { PageStore } from "./page-store.ts";
import { Refusal, unavailable } from "./refusal.ts";
import { StoredPage } from "./stored-page.ts";

let version = 1;
let renderings: string[] = [];
beforeEach(() => {
  version = 1;
  renderings = [];
});

const newStore = (limits?: { entries: number; bytes: number }) =>
  new PageStore(async () => version, limits);
const page = (text: string) =>
  new StoredPage({ status: 200, type: "text/html", body: Buffer.from(text) });
const order = (key: string, text: string | Error = key, ttlSeconds = 60) => ({
  key,
  ttlSeconds,
  render: async () => {
    renderings.push(key);
    if (text instanceof Error) throw text;
    return page(text);
  },
});
const read = async (store: PageStore, ...parameters: Parameters<typeof order>) =>
  (await store.get(order(...parameters))).rendered.body.toString();

test("a page is rendered again when what is public has changed", async () => {
  const store = newStore();
  expect(await read(store, "/", "old")).toBe("old");
  expect(await read(store, "/", "new")).toBe("old");
  version = 2;
  expect(await read(store, "/", "new")).toBe("new");
});

test("a page past its time is rendered again", async () => {
  const store = newStore();
  expect(await read(store, "/", "old", 0)).toBe("old");
  expect(await read(store, "/", "new", 0)).toBe("new");
});

test("a page that came out the same again is the same, bytes and date", async () => {
  const store = newStore();
  const first = await store.get(order("/", "same", 0));
  expect(await store.get(order("/", "same", 0))).toBe(first);
});

test("the last good page is served while rendering fails, and no rendering is tried for a while", async () => {
  const store = newStore();
  await read(store, "/", "good");
  version = 2;
  expect(await read(store, "/", unavailable())).toBe("good");
  expect(await read(store, "/", "not yet")).toBe("good");
  expect(renderings).toHaveLength(2);
});

test("with nothing good to serve, the failure is passed on and nothing is kept of it", async () => {
  const store = newStore();
  await expect(read(store, "/", unavailable())).rejects.toMatchObject({ status: 503 });
  expect(await read(store, "/", "good")).toBe("good");
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
  const store = newStore({ entries: 2, bytes: 1000 });
  await read(store, "/good");
  for (let index = 0; index < 10; index++) {
    await expect(read(store, `/made-up/${index}`, new Refusal(404))).rejects.toThrow();
  }
  await read(store, "/good");
  expect(renderings.filter((key) => key === "/good")).toHaveLength(1);
});

test("what was read longest ago makes room, by number and by bytes", async () => {
  const store = newStore({ entries: 2, bytes: 1000 });
  await read(store, "/a");
  await read(store, "/b");
  await read(store, "/a");
  await read(store, "/c");
  await read(store, "/a");
  expect(renderings).toEqual(["/a", "/b", "/c"]);
  await read(store, "/large", "x".repeat(249));
  await read(store, "/a");
  expect(renderings).toEqual(["/a", "/b", "/c", "/large", "/a"]);
});

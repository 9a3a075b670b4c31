import { expect, test } from "vitest";
import { oldAddress } from "./old-address.ts";
import { readAddress } from "./address.ts";
import { htmlOf, startFront, type Render } from "./test-front.ts";

const moved: Record<string, string> = {
  "/2003/01/a-promise": "/news/2003/01/29/a-promise",
  "/?p=123": "/fr/news/2003/01/30/a-word",
  "/blog?p=7": "/news/2003/01/31/in-a-folder",
  "/fr/vieux": "/fr/news/2003/02/01/old",
  "/%D0%BC%D0%B8%D1%80": "/news/2003/02/02/mir",
  "/campaigns": "/never",
};
const asked: string[] = [];
const findNewAddress = async (address: string) => {
  asked.push(address);
  return moved[address];
};
const nothing: Render = (incoming, outgoing, body) => {
  const isPage = incoming.method === "GET" && /^\/(campaigns)?$/.test(incoming.url ?? "");
  if (isPage || incoming.method === "POST")
    return htmlOf("<title>page</title>")(incoming, outgoing, body);
  outgoing.writeHead(404, { "content-type": "text/html; charset=utf-8" });
  outgoing.end("<title>no</title>");
};
const pages = [{ pattern: "/" }, { pattern: "/campaigns" }];
const { ask } = await startFront(nothing, { findNewAddress, pages });

test.each([
  ["/2003/01/a-promise", "/news/2003/01/29/a-promise"],
  ["/2003/01/a-promise?utm_source=x", "/news/2003/01/29/a-promise"],
  ["/2003/01/a-promise?p=9", "/news/2003/01/29/a-promise"],
  ["/?p=123", "/fr/news/2003/01/30/a-word"],
  ["/?utm=1&p=123", "/fr/news/2003/01/30/a-word"],
  ["/blog?p=7", "/news/2003/01/31/in-a-folder"],
  ["/fr/vieux", "/fr/news/2003/02/01/old"],
  ["/%d0%bc%d0%b8%d1%80", "/news/2003/02/02/mir"],
])("who asks for %s is sent on for good, with GET and HEAD", async (path, location) => {
  for (const method of ["GET", "HEAD"]) {
    const answer = await ask(path, { method });
    expect(answer).toMatchObject({ status: 308, headers: { location } });
  }
});

test("a slash at the end and .html are taken off first", async () => {
  for (const path of ["/2003/01/a-promise/", "/2003/01/a-promise.html"]) {
    const { status, headers } = await ask(path);
    expect([status, headers.location]).toEqual([308, "/2003/01/a-promise"]);
  }
});

test("what is there is not looked up, and what never was stays not found", async () => {
  asked.length = 0;
  expect((await ask("/campaigns")).status).toBe(200);
  expect((await ask("/?page=2")).status).toBe(200);
  expect((await ask("/")).status).toBe(200);
  expect((await ask("/2003/01/a-promise", { method: "POST" })).status).toBe(404);
  expect(asked).toEqual([]);
  expect((await ask("/?p=999")).status).toBe(200);
  expect((await ask("/nothing?p=999")).status).toBe(404);
  expect(asked).toEqual(["/?p=999", "/nothing?p=999", "/nothing"]);
});

test("an address too long to be kept is not looked up", async () => {
  asked.length = 0;
  expect((await ask(`/${"a".repeat(2100)}`)).status).toBe(404);
  expect(asked).toEqual([]);
});

test("an address is spelled in one way", () => {
  const spell = (target: string) => oldAddress(readAddress(target));
  expect(spell("/a/b/?x=1&page_id=4&p=z")).toBe("/a/b?page_id=4");
  expect(spell("/en/a.html")).toBe("/a");
  expect(spell("/fr/a%20b?cat=3")).toBe("/fr/a%20b?cat=3");
});

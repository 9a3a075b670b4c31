import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { readEnvironment } from "../env.ts";
import { hole } from "../holes.ts";
import type { FrontOptions } from "./front.ts";
import { askedLimits } from "./page-store.ts";
import { htmlOf, renderPlainly, startFront, type Render } from "./test-front.ts";

const pages: FrontOptions["pages"] = [
  { pattern: "/" },
  { pattern: "/campaigns/:slug", formats: ["json", "md"] },
  { pattern: "/news", formats: ["json"], query: { page: /^[1-9]\d{0,3}$/ } },
];
const start = (render: Render, options: Partial<FrontOptions> = {}) =>
  startFront(render, { pages, ...options });

test("a page is rendered once, without the reader's cookies, and sent to all", async () => {
  let cookie: string | undefined = "not asked";
  const { ask, rendered } = await start((incoming, outgoing, body) => {
    cookie = incoming.headers.cookie;
    htmlOf("<p>hello</p><script>1</script>")(incoming, outgoing, body);
  });
  const first = await ask("/campaigns/icc", { headers: { cookie: "session=1" } });
  const second = await ask("/campaigns/icc?utm_source=x");
  expect(rendered).toEqual(["GET /campaigns/icc"]);
  expect(cookie).toBeUndefined();
  expect(first.text).toBe("<p>hello</p>");
  expect(second.text).toBe(first.text);
  expect(first.headers["set-cookie"]).toBeUndefined();
  expect(first.headers["cache-control"]).toMatch(/^public, max-age=1\b/);
});

test("pages of a query are stored apart", async () => {
  const { ask, rendered } = await start(renderPlainly);
  await ask("/news?page=2&x=1");
  await ask("/news?page=2");
  await ask("/news?page=zwei");
  expect(rendered).toEqual(["GET /news?page=2", "GET /news"]);
});

test("answers to what somebody asks are stored for a while, and push no page out", async () => {
  const asked = { pattern: "/search", query: { q: /^.{1,1000}$/ }, isAsked: true };
  const { ask, rendered } = await start(renderPlainly, { pages: [...pages, asked] });
  await ask("/news");
  for (let number = 0; number < askedLimits.entries + 1; number++) await ask(`/search?q=${number}`);
  const before = rendered.length;
  await ask(`/search?q=${askedLimits.entries}&utm_source=x`);
  await ask("/news");
  expect(rendered).toHaveLength(before);
  await ask("/search?q=0");
  expect(rendered.at(-1)).toBe("GET /search?q=0");
  expect(rendered).toHaveLength(before + 1);
});

test("readers who arrive together wait for one rendering", async () => {
  const { ask, rendered } = await start(renderPlainly);
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask("/campaigns/icc")));
  expect(rendered).toHaveLength(1);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
});

test("holes are filled with escaped values, in texts and attributes", async () => {
  const count = hole("count", "icc", "fr");
  const { ask } = await start(
    htmlOf(`<p title="${count}">${count} ${hole("share", "icc", "fr")}</p>`),
    {
      holeValue: (kind, slug, locale) => (kind === "count" ? `<${slug}&${locale}>` : "84.6%"),
    },
  );
  expect((await ask("/fr/campaigns/icc")).text).toBe(
    '<p title="&#60;icc&#38;fr&#62;">&#60;icc&#38;fr&#62; 84.6%</p>',
  );
});

test("values of holes are looked up once for readers within a second", async () => {
  let looks = 0;
  const { ask } = await start(htmlOf(hole("count", "icc", "en")), {
    holeValue: () => String(++looks),
  });
  const answers = [await ask("/campaigns/icc"), await ask("/campaigns/icc")];
  expect(answers.map(({ text }) => text)).toEqual(["1", "1"]);
});

test("on the page that a signer comes to, the count is that of this very moment", async () => {
  let looks = 0;
  const { ask } = await start(htmlOf(hole("count", "icc", "en")), {
    pages: [{ pattern: "/campaigns/:slug/thanks", isCountCurrent: true }],
    holeValue: () => String(++looks),
  });
  const answers = [await ask("/campaigns/icc/thanks"), await ask("/campaigns/icc/thanks")];
  expect(answers.map(({ text }) => text)).toEqual(["1", "2"]);
  expect(answers[0]?.headers["cache-control"]).toBe("public, no-cache");
});

test("a page is kept over a restart, filled anew, and nothing of its readers is", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "countersign-test-"));
  const settings = readEnvironment({ DATA_DIR: dataDir, PUBLIC_URL: "http://localhost:4100" });
  const options = { settings, build: "one", holeValue: () => "84,598" };
  const before = await start(htmlOf(`<p>${hole("count", "icc", "en")}</p>`), options);
  await before.ask("/campaigns/icc", { headers: { cookie: "session=secret" } });
  const folder = join(dataDir, "pages", "one");
  const names = await vi.waitFor(() => {
    const found = readdirSync(folder).filter((name) => !name.endsWith(".new"));
    expect(found).toHaveLength(1);
    return found;
  });
  expect(readFileSync(join(folder, names[0]!), "utf8")).not.toContain("secret");
  const after = await start((_, outgoing) => outgoing.destroy(), {
    ...options,
    holeValue: () => "84,599",
    canRender: () => false,
  });
  const answer = await after.ask("/campaigns/icc?utm=x");
  expect([answer.text, after.rendered]).toEqual(["<p>84,599</p>", []]);
  rmSync(dataDir, { recursive: true });
});

test("a page comes compressed, and as 304 to who has it", async () => {
  const { ask } = await start(htmlOf("ink on paper ".repeat(100)));
  const first = await ask("/", { headers: { "accept-encoding": "gzip, br" } });
  expect(first.headers["content-encoding"]).toBe("br");
  expect(first.headers.vary).toContain("Accept-Encoding");
  expect(brotliDecompressSync(first.body).toString()).toContain("ink on paper");
  const headers = { "accept-encoding": "br", "if-none-match": `"x", W/${first.headers.etag}` };
  const second = await ask("/", { headers });
  expect([second.status, second.text]).toEqual([304, ""]);
  expect(second.headers.etag).toBe(first.headers.etag);
  const since = { "if-modified-since": first.headers["last-modified"] };
  expect((await ask("/", { headers: since })).status).toBe(304);
  const never = { ...since, "if-none-match": '"x"' };
  expect((await ask("/", { headers: never })).status).toBe(200);
});

test("HEAD has the length of GET and no body", async () => {
  const { ask } = await start(htmlOf("<p>hello</p>"));
  const head = await ask("/", { method: "HEAD" });
  expect([head.status, head.headers["content-length"], head.text]).toEqual([200, "12", ""]);
});

test("who would rather have a format is sent to it", async () => {
  const { ask } = await start(renderPlainly);
  const answer = await ask("/fr/news?page=2", { headers: { accept: "application/json" } });
  expect([answer.status, answer.headers.location]).toEqual([307, "/fr/news.json?page=2"]);
  expect(answer.headers.vary).toBe("Accept");
  const page = await ask("/fr/news", { headers: { accept: "text/html, application/json" } });
  expect([page.status, page.headers.vary]).toEqual([200, "Accept"]);
});

test("formats are open to scripts of other sites, pages are not", async () => {
  const { ask } = await start((_, outgoing) => {
    outgoing.writeHead(200, {
      "content-type": "application/json",
      "last-modified": "Thu, 02 Jan 2020 00:00:00 GMT",
    });
    outgoing.end("{}");
  });
  const { headers } = await ask("/campaigns/icc.json");
  expect(headers).toMatchObject({
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "content-type": "application/json",
    "last-modified": "Thu, 02 Jan 2020 00:00:00 GMT",
  });
  expect(headers.etag).toBeDefined();
  const preflight = await ask("/campaigns/icc.json", { method: "OPTIONS" });
  expect(preflight.status).toBe(204);
  expect(preflight.headers["access-control-allow-origin"]).toBe("*");
  const other = await ask("/organise", { method: "OPTIONS" });
  expect(other.headers["access-control-allow-origin"]).toBeUndefined();
});

test("in development nothing is stored", async () => {
  const { ask, rendered } = await start(htmlOf("<p>x</p><script>1</script>"), { isDev: true });
  expect((await ask("/campaigns/icc")).text).toBe("<p>x</p>");
  await ask("/campaigns/icc");
  expect(rendered).toHaveLength(2);
});

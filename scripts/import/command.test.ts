import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { count } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { articles } from "#db/schema/articles.ts";
import { importedItems, oldAddresses } from "#db/schema/imports.ts";
import { topics } from "#db/schema/topics.ts";
import { uploads } from "#db/schema/uploads.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { testAttachment, writeTestExport } from "#platform/wordpress/test-export.ts";
import { drawDot, testFolder } from "./test-import.ts";

useTestDatabase();

const files = testFolder();
const posts = 150;
const tables = { articles, importedItems, oldAddresses, topics, uploads };

/** Starts the command as its script does; `killAfter` articles it is killed, without a chance to tidy up. */
async function run(parameters: string[], killAfter?: number) {
  const child = spawn(process.execPath, ["scripts/import.js", ...parameters], { env: process.env });
  let console = "";
  child.stdout.on("data", (text) => (console += text));
  child.stderr.on("data", (text) => (console += text));
  const closed = once(child, "close") as Promise<[number | null]>;
  while (killAfter !== undefined && child.exitCode === null) {
    if ((await counts()).articles >= killAfter) child.kill("SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (child.killed) break;
  }
  const [code] = await closed;
  return { code, console };
}

async function counts() {
  const rows = Object.entries(tables).map(async ([name, table]) => {
    const [row] = await reader().select({ rows: count() }).from(table);
    return [name, row!.rows] as const;
  });
  return Object.fromEntries(await Promise.all(rows)) as Record<keyof typeof tables, number>;
}

beforeAll(async () => {
  files.write("uploads/dot.jpg", await drawDot());
  const all = Array.from({ length: posts }, (_, index) => {
    const terms: [string, string, string][] = [
      ["post_tag", `t-${index % 7}`, `Topic ${index % 7}`],
    ];
    return { id: index + 1, slug: `post-${index}`, terms, meta: { _thumbnail_id: "9000" } };
  });
  const drafts = [{ id: 8000, status: "draft" }, testAttachment(9000, "dot.jpg", "A dot")];
  files.write("export.xml", writeTestExport([...all, ...drafts]));
});

const wordpress = () => ["wordpress", files.path("export.xml"), "--uploads", files.path("uploads")];

test("killed half way and run again it takes everything once, lists what it left out, and is undone", async () => {
  const dry = await run([...wordpress(), "--dry-run"]);
  expect(dry.console).toContain(`would be taken: ${posts} articles`);
  expect((await counts()).articles).toBe(0);

  expect((await run(wordpress(), 24)).code).toBeNull();
  expect((await counts()).articles).toBeLessThan(posts);
  const done = await run([...wordpress(), "--report", files.path("report.txt")]);
  expect(done.code).toBe(0);
  expect(done.console).toContain("Import 1 goes on");
  expect(readFileSync(files.path("report.txt"), "utf8")).toContain(
    "left out\tpost 8000 “Post 8000”\tis a draft\n",
  );
  const all = await counts();
  expect(all).toMatchObject({ articles: posts, topics: 7, uploads: 1, importedItems: posts + 8 });

  const again = await run(wordpress());
  expect(again.console).toContain(`here already: ${posts}`);
  expect(await counts()).toEqual(all);

  expect((await run(["list"])).console).toContain(`1\t`);
  const undone = await run(["undo", "1"]);
  expect(undone.console).toContain(`Removed ${posts} articles, 7 topics, 1 pictures`);
  expect(await counts()).toEqual({
    articles: 0,
    importedItems: 0,
    oldAddresses: 0,
    topics: 0,
    uploads: 0,
  });
}, 300_000);

test("what cannot be done is refused in one line, and nothing changes", async () => {
  const before = await counts();
  for (const [parameters, reason] of [
    [["blogger", "x"], "npm run import"],
    [["markdown", "package.json"], "no folder"],
    [["undo", "999"], "there is no import 999"],
  ] as const) {
    const { code, console } = await run([...parameters]);
    expect(console).toContain(reason);
    expect(code).toBe(78);
  }
  expect(await counts()).toEqual(before);
}, 300_000);

test("an export that is cut off is refused, and nothing of it is taken", async () => {
  const whole = readFileSync(files.path("export.xml"), "utf8");
  files.write("cut.xml", whole.slice(0, whole.length / 2));
  const { code, console } = await run(["wordpress", files.path("cut.xml")]);
  expect(console).toContain("cut.xml");
  expect(code).toBe(78);
}, 300_000);

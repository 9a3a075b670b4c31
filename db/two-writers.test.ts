import { like } from "drizzle-orm";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { reader } from "./connection.ts";
import { topics } from "./schema/topics.ts";
import { useTestDatabase } from "./test-database.ts";
import { transact } from "./transact.ts";

useTestDatabase();

const rows = 300;
const otherProcess = `
  import { topics } from "#db/schema/topics.ts";
  import { transact } from "#db/transact.ts";
  for (let index = 0; index < ${rows}; index++) {
    await transact(async (tx) => void (await tx.insert(topics).values({ slug: "theirs-" + index })));
  }
`;

test("two processes write to one file and lose nothing", async () => {
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", otherProcess], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const exited = once(child, "exit");
  for (let index = 0; index < rows; index++) {
    await transact(async (tx) => void (await tx.insert(topics).values({ slug: `ours-${index}` })));
  }
  expect(await exited).toEqual([0, null]);
  const count = (pattern: string) => reader().$count(topics, like(topics.slug, pattern));
  expect([await count("ours-%"), await count("theirs-%")]).toEqual([rows, rows]);
});

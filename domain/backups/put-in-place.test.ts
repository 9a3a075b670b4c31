import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { closeConnections, databaseFile, reader } from "#db/connection.ts";
import { topics } from "#db/schema/topics.ts";
import { noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { environment } from "#platform/env.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { putInPlace } from "./put-in-place.ts";
import { stagedFiles } from "./queries.ts";

useTestDatabase();

const inMinutes = (minutes: number) =>
  ({ kind: "operator", at: new Date(noon.getTime() + minutes * 60_000) }) as const;
const addTopic = (slug: string) =>
  transact(async (tx) => void (await tx.insert(topics).values({ slug })));
const slugs = async () => (await reader().select().from(topics)).map(({ slug }) => slug);
const aside = (name: string) => join(environment().dataDir, name);

function stage(): void {
  closeConnections();
  copyFileSync(databaseFile(), stagedFiles()[0]!);
}

test("the staged database takes the place, and the one that was there is kept whole", async () => {
  await addTopic("first");
  stage();
  await addTopic("second");
  const placed = await putInPlace(inMinutes(0));
  expect(placed).toEqual({ signatures: 0, files: 0, replaced: "replaced-20260304T120000Z.db" });
  expect(await slugs()).toEqual(["first"]);

  closeConnections();
  copyFileSync(aside(placed.replaced!), stagedFiles()[0]!);
  await putInPlace(inMinutes(1));
  expect(await slugs()).toEqual(["first", "second"]);
});

test("a damaged database is kept with its log, which the new one never meets", async () => {
  stage();
  writeFileSync(databaseFile(), "damaged");
  writeFileSync(`${databaseFile()}-wal`, "log");
  const { replaced } = await putInPlace(inMinutes(2));
  expect(readFileSync(aside(replaced!), "utf8")).toBe("damaged");
  expect(readFileSync(aside(`${replaced}-wal`), "utf8")).toBe("log");
  expect(existsSync(`${databaseFile()}-wal`)).toBe(false);
  expect(await slugs()).toEqual(["first", "second"]);
});

test("where there was none, nothing is kept", async () => {
  stage();
  rmSync(databaseFile());
  expect(await putInPlace(inMinutes(3))).toEqual({ signatures: 0, files: 0, replaced: undefined });
  expect(await slugs()).toEqual(["first", "second"]);
});

test("visitors may not put anything in place", async () => {
  await expect(putInPlace({ kind: "visitor", at: noon })).rejects.toThrow(NotAllowed);
});

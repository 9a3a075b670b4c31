import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterAll } from "vitest";
import { asc } from "drizzle-orm";
import { reader } from "#db/connection.ts";
import { articles } from "#db/schema/articles.ts";
import { finishImport } from "#domain/imports/finish.ts";
import { startImport } from "#domain/imports/start.ts";
import type { Source } from "./piece.ts";
import { createProgress } from "./progress.ts";
import { Report } from "./report.ts";
import { takePieces } from "./take.ts";

/** A folder for a test's files that goes with the tests of its file. */
export function testFolder() {
  const folder = mkdtempSync(join(tmpdir(), "countersign-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    return join(folder, path);
  };
  return { folder, write, path: (name: string) => join(folder, name) };
}

/** The bytes of a picture, a plain one. */
export function drawDot(width = 30): Promise<Buffer> {
  return sharp({ create: { width, height: 20, channels: 3, background: "navy" } })
    .jpeg()
    .toBuffer();
}

/** Imports all of a source as the command does; answers the report and its number. */
export async function importAll(
  source: Source,
  { isDry = false, campaignId = null as number | null } = {},
) {
  const actor = () => ({ kind: "operator" as const, at: new Date() });
  const report = new Report();
  report.remarks.push(...source.remarks);
  const { id: importId } = isDry ? { id: 0 } : await startImport(actor(), source);
  const maps = { pictures: new Map(), topics: new Map() };
  const taking = { actor, source: source.source, importId, campaignId, isDry, report, ...maps };
  await takePieces(source, taking, createProgress(source.total, { write: () => true } as never));
  if (!isDry) await finishImport(actor(), importId);
  return { report, importId, text: report.summary(isDry) };
}

/** Every article, by its slug. */
export async function articlesBySlug() {
  const rows = await reader().select().from(articles).orderBy(asc(articles.id));
  return new Map(rows.map((row) => [row.slug, row]));
}

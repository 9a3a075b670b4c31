import { CannotStart } from "#db/open.ts";
import type { Actor } from "#domain/actor.ts";
import { listImports } from "#domain/imports/queries.ts";
import { undoImport } from "#domain/imports/undo.ts";

/** Lists every import with its number and what became of it. */
export async function printImports(): Promise<void> {
  const imports = await listImports();
  if (imports.length === 0) console.log("Nothing has been imported");
  for (const { id, kind, source, startedAt, finishedAt, undoneAt, articles } of imports) {
    const state = undoneAt ? "undone" : finishedAt ? "finished" : "not finished";
    const day = startedAt.toISOString().slice(0, 10);
    console.log(`${id}\t${day}\t${kind}\t${state}\t${articles} articles\t${source}`);
  }
}

/** Takes an import back by its number, and says what had to stay. */
export async function undo(actor: Actor, number: string): Promise<void> {
  const result = await undoImport(actor, /^\d{1,9}$/.test(number) ? Number(number) : 0);
  if (result.outcome === "unknown") throw new CannotStart(`there is no import ${number}`);
  if (result.outcome !== "undone") {
    return console.log(`Import ${number} was undone before; nothing is left to do`);
  }
  const { articles, topics, pictures, spared } = result.undone;
  console.log(`Removed ${articles} articles, ${topics} topics, ${pictures} pictures`);
  if (spared.length === 0) return;
  console.log(`${spared.length} articles stay, because somebody has worked on them since:`);
  for (const { address, reason } of spared) console.log(`  ${address} (${reason})`);
}

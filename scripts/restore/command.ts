import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { CannotStart } from "#db/open.ts";
import { environment } from "#platform/env.ts";
import { takeLock } from "#platform/lock.ts";
import { runCommand } from "../run-command.ts";
import { restoreData, type Restored } from "./restore-data.ts";

const help = `npm run restore -- <file> [--identity <age key file>]

Puts a backup in the place of the database of DATA_DIR. Stop the server first. The file is checked before
anything changes, the present database is kept beside it under a dated name for a month, and who was
forgotten is forgotten again (DATA_DIR/erasures.log). Uploaded files are put beside those that are in
DATA_DIR/uploads. The key the backup was made with must be in DATA_DIR/keys. If it is cut off, run it again.

  --identity  the age key file that opens an encrypted backup

Exit codes: 0 restored; 78 refused, with the reason, and nothing changed.`;

const options = {
  help: { type: "boolean", short: "h" },
  identity: { type: "string", short: "i" },
} as const;

await runCommand(async () => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) return console.log(help);
  const [file, ...others] = positionals.map(fromCaller);
  if (file === undefined || others.length > 0) throw new CannotStart(help);
  const identities = values.identity && readFileSync(fromCaller(values.identity), "utf8");
  const unlock = takeLock(environment().dataDir);
  try {
    await restore(file, identities);
  } finally {
    unlock();
  }
});

async function restore(file: string, identities: string | undefined): Promise<void> {
  const result = await restoreData({ kind: "operator", at: new Date() }, file, identities);
  if (result.outcome === "restored") return report(result);
  const reasons = {
    damaged: "is not a sound backup",
    encrypted: "is encrypted: name the key file that opens it with --identity",
    locked: "cannot be opened with this identity, or is not complete",
    "another-key": `was made with another key than the one in ${environment().dataDir}/keys`,
  };
  const details = result.outcome === "damaged" ? `: ${result.damage.join("; ")}` : "";
  throw new CannotStart(`${file} ${reasons[result.outcome]}${details}`);
}

function report({ signatures, files, replayed, replaced, isOld, differences }: Restored): void {
  console.log(`Restored ${signatures} signatures; ${replayed} erasures were done again`);
  console.log(`${files} uploaded files are in DATA_DIR/uploads`);
  if (replaced) console.log(`The database that was here is kept as ${replaced} for a month`);
  if (isOld)
    console.log(
      "Warning: it is more than a month old; erasures from before may not be on the list",
    );
  if (differences > 0)
    console.log(`Warning: ${differences} numbers of the tally are not what the signatures say`);
  console.log("Start the server with npm start");
}

/** npm runs commands in the folder of package.json, whichever folder the caller is in. */
function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? ".", path);
}

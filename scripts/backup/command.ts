import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { closeConnections, databaseFile } from "#db/connection.ts";
import { CannotStart } from "#db/open.ts";
import { makeBackup, type BackupOutcome } from "#domain/backups/make.ts";
import { checkRecipient } from "#platform/age.ts";
import { environment } from "#platform/env.ts";
import { runCommand } from "../run-command.ts";

const help = `npm run backup

Writes a backup of the database and of the uploaded files into the folder "backups" of DATA_DIR, checks
it by opening it, and prints where it is. The server may run meanwhile. Keys are no part of it: keep DATA_DIR/keys apart.

  BACKUP_AGE_RECIPIENT  encrypt to this age recipient (age1...)
  BACKUP_SCHEDULE       how many the server keeps, such as 24h 7d 4w

Exit codes: 0 made; 78 refused, with the reason.`;

await runCommand(async () => {
  const options = { help: { type: "boolean", short: "h" } } as const;
  if (parseArgs({ options }).values.help) return console.log(help);
  await checkRecipient(environment().backupAgeRecipient);
  if (!existsSync(databaseFile())) throw new CannotStart(`there is no database ${databaseFile()}`);
  try {
    report(await makeBackup({ kind: "operator", at: new Date() }));
  } finally {
    closeConnections();
  }
});

function report(result: BackupOutcome): void {
  if (result.outcome === "busy")
    throw new CannotStart("another backup is being made; try again later");
  if (result.outcome === "damaged")
    throw new CannotStart(
      `the copy is not sound, look at ${databaseFile()}: ${result.damage.join("; ")}`,
    );
  if (result.outcome === "no-room")
    throw new CannotStart(
      `DATA_DIR: a backup needs ${inMegabytes(result.needed)} free, there are ${inMegabytes(result.free)}`,
    );
  console.log(
    `${result.file}\n${result.signatures} signatures, ${result.files} uploaded files, ${inMegabytes(result.bytes)}, checked`,
  );
  if (result.missing > 0)
    console.log(
      `Warning: ${result.missing} files that the database names are not in DATA_DIR/uploads`,
    );
  if (result.differing > 0)
    console.log(`Warning: in ${result.differing} campaigns the counters are not what the rows say`);
}

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}

import { setTimeout as sleep } from "node:timers/promises";
import { closeConnections, writer } from "#db/connection.ts";

/** Another process that holds the database's write lock for as many milliseconds as it is told. */
const [milliseconds] = process.argv.slice(2);
const { $client } = writer();
while (!isHeld()) await sleep(1);
console.log("held");
await sleep(Number(milliseconds));
$client.exec("ROLLBACK");
closeConnections();

function isHeld(): boolean {
  try {
    $client.exec("BEGIN IMMEDIATE");
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "SQLITE_BUSY") return false;
    throw error;
  }
}

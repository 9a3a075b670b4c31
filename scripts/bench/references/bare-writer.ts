import { parentPort } from "node:worker_threads";
import { openPlainDatabase } from "./plain-database.ts";

/** A row to store, or the number of one to confirm. */
export type BareOrder = { id: number } & ({ fields: string[] } | { row: number });

const [file = "", rows = "0"] = process.argv.slice(2);
const database = openPlainDatabase(file, Number(rows));
const insert = database.prepare("INSERT INTO signatures (name, email, country) VALUES (?, ?, ?)");
const confirm = database.prepare("UPDATE signatures SET confirmedAt = ? WHERE id = ?");
let queue: BareOrder[] = [];

parentPort!.on("message", (batch: BareOrder[]) => {
  if (queue.length === 0) setImmediate(commit);
  queue.push(...batch);
});

// Nobody waits for this one: it says that there is a database to write to.
parentPort!.postMessage([]);

function commit(): void {
  const orders = queue;
  queue = [];
  database.exec("BEGIN IMMEDIATE");
  for (const order of orders) {
    if ("row" in order) confirm.run(Date.now(), order.row);
    else insert.run(...order.fields);
  }
  database.exec("COMMIT");
  parentPort!.postMessage(orders.map(({ id }) => id));
}

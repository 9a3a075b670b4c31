import { openReader, type Db } from "./connection.ts";

/**
 * Runs reads that must agree with each other: through `db` all of them see the database as it was
 * at one moment, while others write. `work` may take its time and let the event loop turn.
 */
export async function snapshot<Outcome>(work: (db: Db) => Promise<Outcome>): Promise<Outcome> {
  const db = openReader();
  try {
    db.$client.exec("BEGIN");
    return await work(db);
  } finally {
    db.$client.close();
  }
}

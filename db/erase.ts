import { setTimeout as sleep } from "node:timers/promises";
import { writer } from "./connection.ts";

type Client = ReturnType<typeof writer>["$client"];

const attempts = 200;
const retryMilliseconds = 25;

/**
 * Empties the write-ahead log, so that no page image from before an erasure is left in it. Readers
 * of other processes may be in the way for a moment; false when they still were after 5 seconds.
 */
export async function truncateLog(): Promise<boolean> {
  return whenFree((client) => {
    const [state] = client.pragma("wal_checkpoint(TRUNCATE)") as [{ busy: number }];
    return state.busy === 0;
  });
}

/**
 * Writes every page of the database anew. `secure_delete` overwrites what is erased, but not the copies
 * that stay behind in the unused part of a page when rows or index entries move to another; new pages hold
 * none. Nobody can write meanwhile (a second for 100 MB), so a database of more than `maxBytes` is left as
 * it is. False for that, and when others were in the way for 5 seconds.
 */
export async function rewritePages(maxBytes: number): Promise<boolean> {
  const pages = Number(writer().$client.pragma("page_count", { simple: true }));
  const pageBytes = Number(writer().$client.pragma("page_size", { simple: true }));
  if (pages * pageBytes > maxBytes) return false;
  return (await whenFree(vacuum)) && truncateLog();
}

function vacuum(client: Client): boolean {
  try {
    // Or the copy that is built on the way would lie in the system's temporary folder.
    client.pragma("temp_store = MEMORY");
    client.exec("VACUUM");
    return true;
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith("SQLITE_BUSY")) throw error;
    return false;
  } finally {
    client.pragma("temp_store = DEFAULT");
  }
}

async function whenFree(act: (client: Client) => boolean): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    // After a turn of the event loop no transaction of this process is open.
    await sleep(attempt === 0 ? 0 : retryMilliseconds);
    if (act(writer().$client)) return true;
  }
  return false;
}

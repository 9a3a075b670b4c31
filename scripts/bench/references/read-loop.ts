import { closeConnections, reader } from "#db/connection.ts";
import { openFields } from "#domain/signatures/open-fields.ts";

type Row = { campaignId: number; addressHash: Buffer; sealed: Buffer };

/** The least that an export has to do: reads every counted row of DATA_DIR and opens its sealed value. Prints rows per second. */
const query = `SELECT campaignId, addressHash, sealed FROM signatures WHERE confirmedAt IS NOT NULL`;
const startedAt = performance.now();
let rows = 0;
let characters = 0;
for (const row of reader().$client.prepare<[], Row>(query).iterate()) {
  characters += openFields(row)!.name.length;
  rows += 1;
}
const seconds = (performance.now() - startedAt) / 1000;
console.log(JSON.stringify({ rows, characters, perSecond: rows / seconds }));
closeConnections();

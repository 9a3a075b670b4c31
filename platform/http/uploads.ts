import { readUpload } from "../uploads.ts";
import { Content } from "./content.ts";
import type { Exchange } from "./context.ts";
import { Refusal } from "./refusal.ts";
import { send } from "./send.ts";

const forever = "public, max-age=31536000, immutable";

/** True for the address of an uploaded file. */
export function isUploaded(path: string): boolean {
  return path.startsWith("/uploads/");
}

/** Sends an uploaded file, whose name is never used for another. Throws `Refusal` 404 where there is none. */
export async function answerUploaded(exchange: Exchange): Promise<void> {
  exchange.route = "/uploads/:file";
  exchange.isQuiet = true;
  const found = readUpload(exchange.address.path.slice("/uploads/".length));
  if (!found) throw new Refusal(404);
  await send(exchange, {
    status: 200,
    kind: "page",
    headers: { "cache-control": forever },
    content: new Content(found.type, found.bytes),
  });
}

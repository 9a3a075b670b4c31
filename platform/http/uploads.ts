import { openUpload } from "../uploads.ts";
import type { Exchange } from "./context.ts";
import { Refusal } from "./refusal.ts";
import { sendOpened } from "./send-opened.ts";

const forever = "public, max-age=31536000, immutable";
/** A file that somebody sent does nothing wherever it is opened: no script, no style, nothing fetched, in no frame. */
const policy = "sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'";
const named = /^([0-9a-f]{32})\/([a-z0-9-]{1,100}\.pdf)$/;

/** True for the address of an uploaded file. */
export function isUploaded(path: string): boolean {
  return path.startsWith("/uploads/");
}

/**
 * Sends an uploaded file, whose name is never used for another; a PDF only to be stored, under the name that stands
 * behind its own. Throws `Refusal` 404 where there is none.
 */
export async function answerUploaded(exchange: Exchange): Promise<void> {
  exchange.route = "/uploads/:file";
  exchange.isQuiet = true;
  const asked = exchange.address.path.slice("/uploads/".length);
  const [, key, saveAs = "paper.pdf"] = named.exec(asked) ?? [];
  const name = key ? `${key}.pdf` : asked;
  const found = await openUpload(name);
  if (!found) throw new Refusal(404);
  const { type, handle } = found;
  const isPaper = type === "application/pdf";
  try {
    await sendOpened(exchange, {
      handle,
      etag: `"${name}"`,
      headers: {
        ...exchange.context.securityHeaders.representation,
        "content-security-policy": policy,
        "cache-control": forever,
        "content-type": type,
        ...(isPaper && { "content-disposition": `attachment; filename="${saveAs}"` }),
      },
    });
  } finally {
    await handle.close();
  }
}

import type { IncomingMessage } from "node:http";
import { isTooLarge, maxBodyBytes } from "./body.ts";
import type { FrontContext } from "./context.ts";
import { matchPattern } from "./pattern.ts";

/**
 * An address of the workspace that files are posted to, in every language, and how many bytes they may have together.
 * Only who is shown the page one step above it is listened to.
 */
export type UploadRoute = { pattern: string; maxBytes: number };

/** How much a post to a path may carry: what is said of files comes on top of them. */
export function findMaxBytes(routes: readonly UploadRoute[], path: string): number {
  const route = routes.find(({ pattern }) => matchPattern(pattern, path));
  return maxBodyBytes + (route?.maxBytes ?? 0);
}

/** True unless a request announces more than may be sent to its address, or has none of ours. */
export function isWithinBounds(
  { destinationOf }: Pick<FrontContext, "destinationOf">,
  request: IncomingMessage,
): boolean {
  try {
    return !isTooLarge(request, destinationOf(request.url ?? "").maxBytes);
  } catch {
    // It is refused, with what is wrong, as soon as it is answered.
    return false;
  }
}

import type { IncomingHttpHeaders } from "node:http";

export type OriginVerdict = "ours" | "foreign" | "unknown";

/**
 * The rule against forged posts (`safety.md`): `Sec-Fetch-Site: same-origin`, else an `Origin` that is
 * ours. An old browser or a program that sends neither is `unknown`: routes whose proof is in the
 * post itself may take it, pages behind a session must not.
 */
export function judgeOrigin(headers: IncomingHttpHeaders, ours: Set<string>): OriginVerdict {
  const site = headers["sec-fetch-site"];
  if (site === "same-origin") return "ours";
  if (site === "cross-site" || site === "same-site") return "foreign";
  const { origin } = headers;
  if (origin === undefined) return site === undefined ? "unknown" : "foreign";
  return ours.has(origin) ? "ours" : "foreign";
}

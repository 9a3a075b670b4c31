import CachePolicy from "http-cache-semantics";

/** What HTTP's rules have to know of a stored answer; plain data that outlives the process. */
export type PolicyRecord = CachePolicy.CachePolicyObject;

/** Until when a stored answer may be used, each in milliseconds of `performance.now()`. */
export type Freshness = {
  /** As it is (RFC 9111, 4.2). */
  freshUntil: number;
  /** While it is asked for anew in the background: stale-while-revalidate (RFC 5861, 3). */
  revalidateUntil: number;
  /** When it cannot be had anew: stale-if-error (RFC 5861, 4). */
  errorUntil: number;
};

/**
 * The record of an answer received now that goes with this `Cache-Control`, as a shared cache sees it;
 * undefined when it must not be stored (RFC 9111, 3).
 */
export function recordPolicy(
  key: string,
  cacheControl: string,
  status = 200,
): PolicyRecord | undefined {
  const request = { method: "GET", url: key, headers: {} };
  const response = { status, headers: { "cache-control": cacheControl } };
  const policy = new CachePolicy(request, response, { shared: true });
  return policy.storable() ? policy.toObject() : undefined;
}

/** Plain numbers, reckoned once when an answer is stored or read back, because every request looks at them. */
export function readFreshness(record: PolicyRecord): Freshness {
  const policy = CachePolicy.fromObject(record);
  const seconds = (directive: string) => Number(record.rescc[directive] ?? 0);
  const freshUntil = performance.now() + 1000 * (policy.maxAge() - policy.age());
  return {
    freshUntil,
    revalidateUntil: freshUntil + 1000 * seconds("stale-while-revalidate"),
    errorUntil: freshUntil + 1000 * seconds("stale-if-error"),
  };
}

import { describeError, log } from "../log.ts";
import { writeAddress } from "./address.ts";
import type { Exchange } from "./context.ts";
import { asRefusal } from "./refusal.ts";

/** Where the thing of an old address stands now, a path of ours; undefined for an address that never was. */
export type FindNewAddress = (address: string) => Promise<string | undefined>;

/** What names a thing in a query, as WordPress does; every other part of one is left aside. */
const numbered = /^(p|page_id|attachment_id|cat)=(\d{1,15})$/;
const longest = 2000;

/**
 * The spelling under which an old address is kept and looked up: no origin, no slash at the end, no `.html`, and of
 * its query only the number of a thing. Undefined for one that is too long.
 */
export function oldAddress(address: Parameters<typeof writeAddress>[0]): string | undefined {
  const spelled = writeAddress({ ...address, search: numberIn(address.search) ?? "" });
  return spelled.length > longest ? undefined : spelled;
}

/** True where the query says what is looked for and the path alone is a page of ours: `/?p=123`. */
export function asksByNumber({ path, search }: Exchange["address"]): boolean {
  return path === "/" && search !== "" && numberIn(search) !== undefined;
}

/**
 * Where somebody is sent on who looks for what is not here, because it stood there before it was moved in. One
 * look-up by its key; two where the address has a number.
 */
export async function findMoved(exchange: Exchange): Promise<string | undefined> {
  const { context, request, address } = exchange;
  if (request.method !== "GET" && request.method !== "HEAD") return undefined;
  const spelled = oldAddress(address);
  if (spelled === undefined) return undefined;
  const found = await context.findNewAddress(spelled);
  if (found !== undefined || address.path === "/" || !spelled.includes("?")) return found;
  return context.findNewAddress(writeAddress({ ...address, search: "" }));
}

/** The same, for who was refused: only when nothing is there. What cannot be looked up stays not found. */
export async function findMovedInstead(
  exchange: Exchange,
  error: unknown,
): Promise<string | undefined> {
  if (asRefusal(error)?.status !== 404) return undefined;
  return findMoved(exchange).catch((failure: unknown) => {
    log("error", "failure", { id: exchange.id, route: exchange.route, ...describeError(failure) });
    return undefined;
  });
}

function numberIn(search: string): string | undefined {
  const part = search
    .slice(1)
    .split("&", 20)
    .find((each) => numbered.test(each));
  return part && `?${part}`;
}

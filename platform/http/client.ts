import type { IncomingHttpHeaders } from "node:http";
import { BlockList, isIP } from "node:net";
import { BadSetting } from "../env.ts";

/** True when something between the client and us says that it passed the request on. */
export function isForwarded(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some((name) =>
    /^(forwarded|via|x-real-ip|x-forwarded-.+)$/.test(name),
  );
}

/** Reads `TRUSTED_PROXIES`: addresses and networks such as `10.0.0.0/8`. Throws `BadSetting`. */
export function trustedProxies(entries: string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) addProxy(list, entry);
  return list;
}

/**
 * Whose request it is, for limits: the socket's peer or, when that is a trusted proxy, the last
 * address in `X-Forwarded-For` that is not one. IPv6 counts by /64, the smallest network one
 * household gets. Never log or store it.
 */
export function clientOf(peer: string, headers: IncomingHttpHeaders, proxies: BlockList): string {
  const forwarded = String(headers["x-forwarded-for"] ?? "").split(",");
  let client = plainAddress(peer);
  while (isTrusted(client, proxies) && forwarded.length > 0) {
    const previous = plainAddress(forwarded.pop()!);
    if (!isIP(previous)) break;
    client = previous;
  }
  return isIP(client) === 6 ? network64(client) : client;
}

function addProxy(list: BlockList, entry: string): void {
  const [address = "", bits, ...rest] = entry.split("/");
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  try {
    if (!isIP(address) || rest.length > 0) throw new Error("not an address");
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  } catch (error) {
    throw new BadSetting(`TRUSTED_PROXIES: ${entry} is no address and no network`, {
      cause: error,
    });
  }
}

function isTrusted(address: string, proxies: BlockList): boolean {
  return isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** Without brackets, port and zone; an IPv4 address mapped into IPv6 becomes IPv4 again. */
function plainAddress(text: string): string {
  const address = text
    .trim()
    .replace(/^\[([^\]]*)\](:\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1")
    .replace(/%.*$/, "");
  return /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address;
}

function network64(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail?.split(":").filter(Boolean) ?? [];
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(gap, 0)).fill("0"), ...right];
  const first = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(":")}::/64`;
}

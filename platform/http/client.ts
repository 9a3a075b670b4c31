import type { IncomingHttpHeaders } from "node:http";
import { BlockList, isIP, isIPv4 } from "node:net";
import { BadSetting } from "../env.ts";

/** One side of a connection: an IPv4 address or an IPv6 /64, and whether it is a proxy that we trust. */
export type Client = { address: string; isProxy: boolean };

export type Proxies = {
  /** Who stands at an address as a socket or a header writes it; undefined if it is none. */
  find: (text: string) => Client | undefined;
  /** Forgets the addresses that were read, which are kept because looking one up is ten times cheaper. */
  forget: () => void;
};

const mostKnown = 4096;
const longestAddress = 64;

/** True when something between the client and us says that it passed the request on. */
export function isForwarded(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some((name) =>
    /^(forwarded|via|x-real-ip|x-forwarded-.+)$/.test(name),
  );
}

/** Reads `TRUSTED_PROXIES`: addresses and networks such as `10.0.0.0/8`. Throws `BadSetting`. */
export function trustedProxies(entries: string[]): Proxies {
  const trusted = new BlockList();
  for (const entry of entries) addProxy(trusted, entry);
  const known = new Map<string, Client | undefined>();
  return {
    find: (text) => {
      if (known.has(text)) return known.get(text);
      const client = readClient(text, trusted);
      if (known.size >= mostKnown) known.clear();
      if (text.length <= longestAddress) known.set(text, client);
      return client;
    },
    forget: () => known.clear(),
  };
}

/**
 * Whose request it is, for limits: the socket's peer or, when that is a trusted proxy, the last
 * address in `X-Forwarded-For` that is not one. IPv6 counts by /64, the smallest network one
 * household gets. Never log or store it; what others get to know is its tag.
 */
export function clientOf(peer: string, headers: IncomingHttpHeaders, proxies: Proxies): Client {
  let client = proxies.find(peer) ?? { address: peer, isProxy: false };
  let forwarded = client.isProxy ? String(headers["x-forwarded-for"] ?? "") : "";
  while (client.isProxy && forwarded !== "") {
    const comma = forwarded.lastIndexOf(",");
    const previous = proxies.find(forwarded.slice(comma + 1));
    if (!previous) break;
    client = previous;
    forwarded = forwarded.slice(0, Math.max(comma, 0));
  }
  return client;
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

function readClient(text: string, trusted: BlockList): Client | undefined {
  const address = plainAddress(text);
  const version = isIP(address);
  if (version === 0) return undefined;
  const isProxy = trusted.check(address, version === 6 ? "ipv6" : "ipv4");
  return { address: version === 6 ? network64(address) : address, isProxy };
}

/** Without brackets, port and zone; an IPv4 address mapped into IPv6 becomes IPv4 again. */
function plainAddress(text: string): string {
  // What most proxies write; a crowd has more addresses than are kept, so each is read anew.
  if (isIPv4(text)) return text;
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

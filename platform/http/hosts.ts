import type { Environment } from "../env.ts";

const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/** True for a name or address that never leaves the machine, with or without brackets. */
export function isLoopback(hostname: string): boolean {
  return loopbackNames.includes(hostname) || hostname === "::1" || /^127(\.\d+){3}$/.test(hostname);
}

/** True when `Host` stands there more than once: somebody on the way may have read the other one (RFC 9112, 3.2). */
export function namesTwoHosts(rawHeaders: string[]): boolean {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!;
    if (name.length === 4 && name.toLowerCase() === "host") count += 1;
  }
  return count > 1;
}

/**
 * The values of the `Host` header that are ours: that of `PUBLIC_URL` and, where it is a loopback
 * name, all loopback names on `PORT`. Everything else is answered 421.
 */
export function ourHosts({ publicUrl, port }: Environment): Set<string> {
  const hosts = new Set([publicUrl.host]);
  if (!publicUrl.port) hosts.add(`${publicUrl.host}:${publicUrl.protocol === "https:" ? 443 : 80}`);
  if (isLoopback(publicUrl.hostname)) {
    for (const name of loopbackNames) hosts.add(port === 80 ? name : `${name}:${port}`);
  }
  return hosts;
}

import { expect, test } from "vitest";
import { BadSetting } from "../env.ts";
import type { IncomingHttpHeaders } from "node:http";
import { clientOf, trustedProxies, type Proxies } from "./client.ts";

const nobody = trustedProxies([]);
const proxies = trustedProxies(["127.0.0.1", "10.0.0.0/8", "2001:db8:ffff::/48"]);
const addressOf = (peer: string, headers: IncomingHttpHeaders, trusted: Proxies) =>
  clientOf(peer, headers, trusted).address;
const forwarded = (value: string) => ({ "x-forwarded-for": value });

test("without a trusted proxy the peer is the client, whatever it claims", () => {
  expect(addressOf("192.0.2.7", forwarded("198.51.100.1"), nobody)).toBe("192.0.2.7");
});

test("a trusted proxy names the client, and what the client itself wrote before it does not count", () => {
  expect(addressOf("127.0.0.1", forwarded("1.2.3.4, 198.51.100.1"), proxies)).toBe("198.51.100.1");
  expect(addressOf("10.1.2.3", forwarded("198.51.100.1, 10.9.9.9"), proxies)).toBe("198.51.100.1");
});

test("a trusted proxy that names nobody, or nonsense, counts as the client itself", () => {
  expect(addressOf("127.0.0.1", {}, proxies)).toBe("127.0.0.1");
  expect(addressOf("127.0.0.1", forwarded("unknown"), proxies)).toBe("127.0.0.1");
  expect(addressOf("127.0.0.1", forwarded("<script>"), proxies)).toBe("127.0.0.1");
});

test("a trusted proxy is told from those it forwards for", () => {
  const isProxy = (value: string) => clientOf("10.0.0.1", forwarded(value), proxies).isProxy;
  expect(isProxy("")).toBe(true);
  expect(isProxy("10.0.0.2")).toBe(true);
  expect(isProxy("192.0.2.7")).toBe(false);
  expect(isProxy("192.0.2.7, 10.0.0.2")).toBe(false);
  proxies.forget();
  expect(isProxy("192.0.2.7")).toBe(false);
});

test("an IPv6 client counts by its /64", () => {
  expect(addressOf("2001:db8:1:2:3:4:5:6", {}, nobody)).toBe("2001:db8:1:2::/64");
  expect(addressOf("2001:DB8::1", {}, nobody)).toBe("2001:db8:0:0::/64");
  expect(addressOf("fe80::1%eth0", {}, nobody)).toBe("fe80:0:0:0::/64");
  expect(addressOf("::1", {}, nobody)).toBe("0:0:0:0::/64");
});

test("ports and IPv4 inside IPv6 are taken off", () => {
  expect(addressOf("::ffff:192.0.2.7", {}, nobody)).toBe("192.0.2.7");
  expect(addressOf("127.0.0.1", forwarded("192.0.2.7:4711"), proxies)).toBe("192.0.2.7");
  expect(addressOf("127.0.0.1", forwarded("[2001:db8:1:2::9]:4711"), proxies)).toBe(
    "2001:db8:1:2::/64",
  );
});

test("a setting that is no address and no network is refused by name", () => {
  for (const entry of ["proxy.example.org", "10.0.0.0/33", "10.0.0.0/8/8", "10.0.0.0/x"]) {
    expect(() => trustedProxies([entry])).toThrow(BadSetting);
    expect(() => trustedProxies([entry])).toThrow("TRUSTED_PROXIES");
  }
});

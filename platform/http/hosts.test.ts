import { expect, test } from "vitest";
import { readEnvironment } from "../env.ts";
import { isLoopback, ourHosts } from "./hosts.ts";

const hosts = (variables: Record<string, string>) => [...ourHosts(readEnvironment(variables))];

test("on a laptop every loopback name on the port is ours", () => {
  expect(hosts({ PORT: "4100" }).toSorted()).toEqual([
    "127.0.0.1:4100",
    "[::1]:4100",
    "localhost:4100",
  ]);
});

test("a public name is ours with and without the default port, and nothing else is", () => {
  const ours = hosts({ PORT: "4100", PUBLIC_URL: "https://sign.example.org" });
  expect(ours).toEqual(["sign.example.org", "sign.example.org:443"]);
});

test("names that never leave the machine are told from others", () => {
  for (const name of ["localhost", "127.0.0.1", "127.8.8.8", "::1", "[::1]"]) {
    expect(isLoopback(name)).toBe(true);
  }
  for (const name of ["0.0.0.0", "127.0.0.1.example.org", "localhost.example.org", "10.0.0.1"]) {
    expect(isLoopback(name)).toBe(false);
  }
});

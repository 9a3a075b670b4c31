import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { maxBodyBytes } from "./body.ts";
import { destinationFinder } from "./destination.ts";
import { findMaxBytes, isWithinBounds } from "./upload-route.ts";

const routes = [{ pattern: "/organise/:slug/add", maxBytes: 1_000_000 }];
const destinationOf = destinationFinder([], [], routes);
const asked = (url: string, length: number) =>
  ({
    method: "POST",
    url,
    headers: { "content-length": String(length) },
  }) as unknown as IncomingMessage;

test("only where files are posted more may be sent", () => {
  expect(findMaxBytes(routes, "/organise/icc/add")).toBe(1_000_000 + maxBodyBytes);
  for (const path of ["/organise/icc", "/organise/icc/add/it", "/"]) {
    expect(findMaxBytes(routes, path)).toBe(maxBodyBytes);
  }
});

test("who asks beforehand is told to go on only with what may be sent, in every language", () => {
  for (const prefix of ["", "/fr"]) {
    expect(isWithinBounds({ destinationOf }, asked(`${prefix}/organise/a/add`, 900_000))).toBe(
      true,
    );
    const beyond = asked(`${prefix}/organise/a/add`, 2_000_000);
    expect(isWithinBounds({ destinationOf }, beyond)).toBe(false);
    expect(isWithinBounds({ destinationOf }, asked(`${prefix}/organise/a`, 90_000))).toBe(false);
  }
  expect(isWithinBounds({ destinationOf }, asked("/%zz", 1))).toBe(false);
});

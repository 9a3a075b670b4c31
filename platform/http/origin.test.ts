import { expect, test } from "vitest";
import { judgeOrigin } from "./origin.ts";

const ours = new Set(["https://sign.example.org"]);

test.each([
  [{ "sec-fetch-site": "same-origin" }, "ours"],
  [{ "sec-fetch-site": "same-origin", origin: "null" }, "ours"],
  [{ origin: "https://sign.example.org" }, "ours"],
  [{ "sec-fetch-site": "none", origin: "https://sign.example.org" }, "ours"],
  [{ "sec-fetch-site": "cross-site" }, "foreign"],
  [{ "sec-fetch-site": "same-site", origin: "https://sign.example.org" }, "foreign"],
  [{ "sec-fetch-site": "cross-site", origin: "https://sign.example.org" }, "foreign"],
  [{ "sec-fetch-site": "none" }, "foreign"],
  [{ origin: "null" }, "foreign"],
  [{ origin: "https://sign.example.org.evil.example" }, "foreign"],
  [{ origin: "http://sign.example.org" }, "foreign"],
  [{}, "unknown"],
])("a post with %j is %s", (headers, verdict) => {
  expect(judgeOrigin(headers, ours)).toBe(verdict);
});

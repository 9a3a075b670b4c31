import { expect, test } from "vitest";
import type { Representation } from "./representation.ts";
import { NotFound } from "../refusals.ts";
import { respond } from "./respond.ts";

const representation: Representation = {
  name: "campaign",
  language: "en",
  data: { title: "No impunity", closesAt: null },
  markdown: "# No impunity\n",
};

test.each([
  ["json", "application/json", '{\n  "title": "No impunity",\n  "closesAt": null\n}\n'],
  ["md", "text/markdown; charset=utf-8", "# No impunity\n"],
])("answers with %s", async (format, type, body) => {
  const response = await respond(format, representation);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(type);
  expect(await response.text()).toBe(body);
});

test.each([
  ["a format that it does not have", "csv", representation],
  ["a format that nothing has", "pdf", representation],
  ["a name of JavaScript's", "constructor", representation],
  ["nothing", "json", undefined],
] as const)("answers 404 to %s", async (_, format, found) => {
  expect(await respond(format, found)).toMatchObject({ status: 404 });
});

test("what is not found is 404, what is broken is not hidden", async () => {
  const missing = await respond("json", Promise.reject(new NotFound()));
  expect(missing.status).toBe(404);
  await expect(respond("json", Promise.reject(new Error("broken")))).rejects.toThrow("broken");
});

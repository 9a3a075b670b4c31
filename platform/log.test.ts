import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { describeError, log } from "./log.ts";

test("a line is JSON, and silent levels write none", async () => {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  log("info", "request", { route: "/campaigns/:slug", status: 200, ms: 3 });
  log("debug", "request", { route: "file" });
  await nextTurn();
  const lines = write.mock.calls.map(([line]) => JSON.parse(String(line)) as object);
  write.mockRestore();
  expect(lines).toEqual([
    {
      time: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      level: "info",
      event: "request",
      route: "/campaigns/:slug",
      status: 200,
      ms: 3,
    },
  ]);
});

test("an error is told by name, code and place, never by its message", () => {
  const cause = Object.assign(new TypeError("ada@example.org\nAda"), { code: "SQLITE_FULL" });
  const told = describeError(new Error("Ada Lovelace\n    at home", { cause }));
  expect(told).toMatchObject({
    error: "Error",
    cause: { error: "TypeError", code: "SQLITE_FULL" },
  });
  expect(JSON.stringify(told)).not.toMatch(/Ada|ada@|at home/);
  expect(JSON.stringify(told)).toContain("log.test.ts");
  expect(describeError("Ada")).toEqual({ error: "string" });
});

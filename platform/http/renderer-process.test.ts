import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { createRendererProcess, type RendererProcess } from "./renderer-process.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-test-"));
let renderer: RendererProcess | undefined;
afterEach(() => renderer?.stop());
afterAll(() => rmSync(folder, { recursive: true }));

function entry(code: string): string {
  const file = join(folder, "entry.js");
  writeFileSync(file, code);
  return file;
}

test("the renderer gets a private socket, says when it renders, and is started again when it dies", async () => {
  const starts = join(folder, "starts");
  renderer = createRendererProcess(
    entry(`
      const { appendFileSync, readFileSync } = require("node:fs");
      appendFileSync(${JSON.stringify(starts)}, process.argv.slice(2).join(" ") + "\\n");
      if (readFileSync(${JSON.stringify(starts)}, "utf8").split("\\n").length < 3) process.exit(1);
      process.on("message", () => process.exit(2));
      process.send("ready");
    `),
    ["--dev"],
  );
  expect(statSync(dirname(renderer.socketPath)).mode & 0o777).toBe(0o700);
  expect(renderer.isReady()).toBe(false);
  renderer.start();
  await renderer.firstReady;
  expect(renderer.isReady()).toBe(true);
  const line = `${renderer.socketPath} --dev\n`;
  expect(readFileSync(starts, "utf8")).toBe(line.repeat(2));
});

test("a renderer that will not stop is killed, and its folder goes", async () => {
  renderer = createRendererProcess(
    entry(`process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); process.send("ready");`),
  );
  renderer.start();
  await renderer.firstReady;
  await renderer.stop();
  expect(renderer.isReady()).toBe(false);
  expect(existsSync(dirname(renderer.socketPath))).toBe(false);
});

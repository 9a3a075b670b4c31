import { resolve } from "node:path";
import { expect, test } from "vitest";
import { BadSetting, readEnvironment } from "./env.ts";

test("every setting has a default that works on a laptop", () => {
  const environment = readEnvironment({});
  expect(environment).toMatchObject({ port: 3000, host: "127.0.0.1", isDemo: true });
  expect(environment.dataDir).toBe(resolve("data"));
  expect(environment.publicUrl.href).toBe("http://localhost:3000/");
});

test("an empty variable counts as absent", () => {
  expect(readEnvironment({ SMTP_URL: "" }).smtpUrl).toBeUndefined();
});

test.each([
  ["PORT", "70000"],
  ["PORT", "web"],
  ["PUBLIC_URL", "example.org"],
  ["PUBLIC_URL", "https://example.org/petitions"],
  ["SMTP_URL", "http://mail.example.org"],
  ["DEMO", "yes"],
])("refuses %s=%s and names it", (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(BadSetting);
  expect(() => readEnvironment({ [name]: value })).toThrow(name);
});

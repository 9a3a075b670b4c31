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
  ["BACKUP_SCHEDULE", "hourly"],
  ["BACKUP_SCHEDULE", "4w 7d"],
  ["BACKUP_SCHEDULE", "12w"],
  ["BACKUP_SCHEDULE", "745h"],
  ["BACKUP_AGE_RECIPIENT", "AGE-SECRET-KEY-1QQQ"],
  ["OIDC_ISSUER", "http://login.example.org"],
])("refuses %s=%s and names it", (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(BadSetting);
  expect(() => readEnvironment({ [name]: value })).toThrow(name);
});

test.each([
  [undefined, { hours: 24, days: 7, weeks: 4 }],
  ["off", { hours: 0, days: 0, weeks: 0 }],
  ["48h", { hours: 48, days: 0, weeks: 0 }],
  ["14d4w", { hours: 0, days: 14, weeks: 4 }],
])("backups are kept as BACKUP_SCHEDULE=%s says", (text, schedule) => {
  expect(readEnvironment({ BACKUP_SCHEDULE: text }).backupSchedule).toEqual(schedule);
});

test("the organisation's provider is given whole or not at all, and is called by its host unless named", () => {
  const whole = {
    OIDC_ISSUER: "https://login.example.org/realm",
    OIDC_CLIENT_ID: "countersign",
    OIDC_CLIENT_SECRET: "secret",
  };
  expect(readEnvironment({}).oidc).toBeUndefined();
  expect(readEnvironment(whole).oidc).toEqual({
    issuer: whole.OIDC_ISSUER,
    clientId: "countersign",
    clientSecret: "secret",
    name: "login.example.org",
  });
  expect(readEnvironment({ ...whole, OIDC_NAME: "River Union" }).oidc?.name).toBe("River Union");
  expect(readEnvironment({ ...whole, OIDC_ISSUER: "http://localhost:4000" }).oidc).toBeDefined();
  expect(() => readEnvironment({ ...whole, OIDC_CLIENT_SECRET: "" })).toThrow("OIDC_CLIENT_SECRET");
});

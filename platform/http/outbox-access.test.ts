import { expect, test } from "vitest";
import { readEnvironment } from "../env.ts";
import { isOutboxOpen } from "./outbox-access.ts";

test("the outbox is open on a laptop", () => {
  expect(isOutboxOpen(readEnvironment({}), {})).toBe(true);
});

test.each([
  { SMTP_URL: "smtp://mail.example.org" },
  { TRUSTED_PROXIES: "127.0.0.1" },
  { HOST: "0.0.0.0" },
  { PUBLIC_URL: "https://sign.example.org" },
])("the outbox is closed with %j", (variables) => {
  expect(isOutboxOpen(readEnvironment(variables), {})).toBe(false);
});

test.each(["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"])(
  "the outbox is closed for a request with %s",
  (name) => {
    expect(isOutboxOpen(readEnvironment({}), { [name]: "x" })).toBe(false);
  },
);

import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { seal } from "#platform/seal.ts";
import { sealMail } from "./seal-mail.ts";

useTestDatabase();

test("what a mail is about is sealed for its mailbox", () => {
  const payload = { items: [{ about: "7", to: "a@b.de" }], expiresAt: 1, isResend: false };
  const sealed = sealMail({ mailboxHash: Buffer.from("ab") }, payload);
  expect(sealed).toHaveLength(seal(JSON.stringify(payload), "").length);
  expect(sealed.includes("a@b.de")).toBe(false);
});

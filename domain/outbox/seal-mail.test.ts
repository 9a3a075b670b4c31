import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { seal } from "#platform/seal.ts";
import { sealMail } from "./seal-mail.ts";

useTestDatabase();

const mailbox = { mailboxHash: Buffer.from("ab") };

test("what a mail is about is sealed for its mailbox if it holds an address", () => {
  const items = [{ about: "6" }, { about: "7", to: "a@b.de" }];
  const payload = { items, expiresAt: 1, isResend: false };
  const { sealed, payload: plain } = sealMail(mailbox, payload);
  expect(sealed).toHaveLength(seal(JSON.stringify(payload), "").length);
  expect([sealed!.includes("a@b.de"), plain]).toEqual([false, null]);
});

test("the ids of signatures alone tell nothing and stay as they are", () => {
  const payload = { items: [{ about: "7" }], expiresAt: 1, isResend: false };
  expect(sealMail(mailbox, payload)).toEqual({ sealed: null, payload });
});

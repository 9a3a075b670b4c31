import { mkdtempSync, rmSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { listStoredMails } from "./mail-folder.ts";
import { sendMail } from "./mail.ts";

const dataDir = mkdtempSync(join(tmpdir(), "countersign-mail-"));
process.env.DATA_DIR = dataDir;
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const address = "http://localhost:3000/ar/signatures/abc/confirm";
const letter = {
  subject: "يرجى التأكيد من التوقيع على هذه الحملة الطويلة الاسم جدًا",
  text: `أُعطي هذا العنوان.\n\n${address}\n`,
  html: `<p><a href="${address}">x</a></p>`,
};

test("with no mail server a mail lies in the outbox folder, whole, readable and said to be automatic", async () => {
  expect(await listStoredMails()).toEqual([]);
  await sendMail({ ...letter, to: "ada@example.org", reference: "a1" }, async () => {});
  const [mail] = await listStoredMails();
  const { subject, text } = letter;
  expect(mail).toMatchObject({
    id: "a1.eml",
    to: "ada@example.org",
    subject,
    text,
    links: [address],
  });
  const raw = await readFile(join(dataDir, "outbox", "a1.eml"), "utf8");
  expect(raw).toContain("Auto-Submitted: auto-generated\r\n");
  expect(raw).toContain("\r\nMessage-ID: <a1@localhost>\r\n");
  expect(raw).not.toMatch(/^(cc|bcc):/im);
});

test("the newest mail comes first; a second try of one replaces the first", async () => {
  await sendMail(
    {
      ...letter,
      subject: "Plain",
      text: "Plain",
      to: "bo@example.org",
      reference: "b2",
    },
    async () => {},
  );
  await sendMail(
    {
      ...letter,
      subject: "Plain",
      text: "Plain",
      to: "bo@example.org",
      reference: "b2",
    },
    async () => {},
  );
  const mails = (await listStoredMails()).map(({ id, subject, text }) => [id, subject, text]);
  expect(mails).toEqual([
    ["b2.eml", "Plain", "Plain"],
    ["a1.eml", letter.subject, letter.text],
  ]);
  expect(await readdir(join(dataDir, "outbox"))).toHaveLength(2);
});

test.each([
  "ada@example.org, bo@example.org",
  "Ada <ada@example.org>",
  "ada@example.org\r\nBcc: bo@b.de",
  "",
])("%j is not one mailbox, and gets nothing", async (to) => {
  await expect(sendMail({ ...letter, to, reference: "c3" }, async () => {})).rejects.toThrow(
    "not one mail address",
  );
});

import { generateIdentity, identityToRecipient } from "age-encryption";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ageHeader, CannotDecrypt, checkRecipient, decryptFile, encryptFile } from "./age.ts";
import { BadSetting } from "./env.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-age-"));
const file = (name: string) => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true }));

test("a file of several chunks comes out as it went in", async () => {
  const identity = await generateIdentity();
  const content = randomBytes(3_000_001);
  writeFileSync(file("in"), content);
  await encryptFile(file("in"), file("in.age"), await identityToRecipient(identity));
  expect(readFileSync(file("in.age"), "latin1").startsWith(ageHeader)).toBe(true);
  await decryptFile(file("in.age"), file("out"), `# comment\n${identity}\n`);
  expect(readFileSync(file("out")).equals(content)).toBe(true);
  const other = await generateIdentity();
  await expect(decryptFile(file("in.age"), file("x"), other)).rejects.toThrow(CannotDecrypt);
  await expect(decryptFile(file("none"), file("y"), identity)).rejects.toThrow("ENOENT");
});

test("a recipient with a letter missing is refused by name", async () => {
  const recipient = await identityToRecipient(await generateIdentity());
  await checkRecipient(undefined);
  await checkRecipient(recipient);
  const missing = checkRecipient(recipient.slice(0, -1));
  await expect(missing).rejects.toThrow(BadSetting);
  await expect(missing).rejects.toThrow("BACKUP_AGE_RECIPIENT");
});

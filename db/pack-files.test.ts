import Database from "better-sqlite3";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { environment } from "#platform/env.ts";
import { uploadFolder, writeUpload } from "#platform/uploads.ts";
import { copyDatabase } from "./copy.ts";
import { inspectDatabase } from "./inspect.ts";
import { useTestDatabase } from "./test-database.ts";
import { unpackFiles } from "./unpack-files.ts";

useTestDatabase();

const at = (name: string) => join(environment().dataDir, name);

test("files travel in the copy and come back as they were, beside what is there", async () => {
  const [one, two] = [
    writeUpload(Buffer.from("one"), "jpg"),
    writeUpload(Buffer.from("two"), "pdf"),
  ];
  const copy = at("whole.db");
  const inspection = await copyDatabase(copy, { hasUploads: true });
  expect(inspection).toMatchObject({ damage: [], files: 2, missing: 0 });
  rmSync(join(uploadFolder(), one));
  writeFileSync(join(uploadFolder(), two), "tow");
  const later = writeUpload(Buffer.from("later"), "webp");
  expect(unpackFiles(copy, uploadFolder())).toBe(2);
  expect(readFileSync(join(uploadFolder(), one), "utf8")).toBe("one");
  expect(readFileSync(join(uploadFolder(), two), "utf8")).toBe("two");
  expect(readdirSync(uploadFolder()).toSorted()).toEqual([one, two, later].toSorted());
  expect(unpackFiles(copy, uploadFolder())).toBe(0);
  expect(inspectDatabase(copy)).toMatchObject({ damage: [], files: 0 });
});

test("a byte that has changed in the copy of a file is noticed", async () => {
  const name = writeUpload(Buffer.from("as it was"), "jpg");
  const copy = at("changed.db");
  await copyDatabase(copy, { hasUploads: true });
  const db = new Database(copy);
  db.prepare("UPDATE packed_files SET bytes = ? WHERE name = ?").run(
    Buffer.from("as it wes"),
    name,
  );
  db.close();
  expect(inspectDatabase(copy).damage).toEqual([`uploads/${name} has changed`]);
});

test("a name that leads out of the folder is not written", async () => {
  const copy = at("hostile.db");
  await copyDatabase(copy, { hasUploads: true });
  const db = new Database(copy);
  db.exec("INSERT INTO packed_files VALUES ('../keys/evil.key', x'00', x'00')");
  db.close();
  expect(() => unpackFiles(copy, uploadFolder())).toThrow("none of ours");
  expect(existsSync(at("keys/evil.key"))).toBe(false);
});

test("a copy without files, as they were made before, has none to give", async () => {
  const copy = at("old.db");
  expect(await copyDatabase(copy)).toMatchObject({ damage: [], files: 0, missing: 0 });
  expect(unpackFiles(copy, uploadFolder())).toBe(0);
});

import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit, outbox } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { openMail } from "#domain/outbox/queries.ts";
import { TooMany } from "#platform/refusals.ts";
import { mailCode } from "./mail-code.ts";
import { proveByCode } from "./prove-by-code.ts";
import { findSession } from "./queries.ts";
import { startSession } from "./start.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const after = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
let organiserId: string;
const actor = (minutes = 0) => ({ kind: "organiser", organiserId, at: after(minutes) }) as const;

beforeAll(async () => {
  organiserId = await insertTestOrganiser("owner", null);
  for (const token of ["laptop", "phone"]) await startSession(actor(), token, testEntry);
});

async function mailedCode(minutes: number): Promise<string> {
  await mailCode(actor(minutes), "laptop");
  const [mail] = await reader().select().from(outbox);
  return openMail(mail!).items.at(-1)!.about;
}

const lastEntry = async () => (await reader().select().from(audit)).at(-1);

test("the code proves who holds the session that asked for it, once", async () => {
  const code = await mailedCode(0);
  expect(await proveByCode(actor(1), "phone", code)).toBe("wrong");
  expect(await proveByCode(actor(1), "laptop", `${code.slice(0, 4)} ${code.slice(4)}`)).toBe(
    "proven",
  );
  expect(await findSession("laptop", after(1))).toMatchObject({ provenAt: after(1) });
  expect(await findSession("phone", after(1))).toMatchObject({ provenAt: null });
  expect(await lastEntry()).toMatchObject({ act: "session.prove", detail: { way: "code" } });
  expect(await proveByCode(actor(1), "laptop", code)).toBe("wrong");
  expect(await lastEntry()).toMatchObject({ act: "session.refuse", organiserId });
});

test("of two codes the newer works, for 15 minutes, in the digits of any keyboard", async () => {
  const older = await mailedCode(60);
  const newer = await mailedCode(61);
  expect(await proveByCode(actor(62), "laptop", older)).toBe("wrong");
  expect(await proveByCode(actor(76), "laptop", newer)).toBe("wrong");
  const arabic = (await mailedCode(80)).replaceAll(/\d/g, (digit) =>
    String.fromCharCode(0x0660 + Number(digit)),
  );
  expect(await proveByCode(actor(81), "laptop", arabic)).toBe("proven");
});

test("guessing ends after five tries within 15 minutes, and may go on then", async () => {
  const code = await mailedCode(200);
  for (let guess = 0; guess < 5; guess++) await proveByCode(actor(200), "laptop", "0");
  await expect(proveByCode(actor(200), "laptop", code)).rejects.toThrow(TooMany);
  const next = await mailedCode(216);
  expect(await proveByCode(actor(216), "laptop", next)).toBe("proven");
});

import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { proveSession } from "./prove.ts";
import { findSession } from "./queries.ts";
import { startSession } from "./start.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const later = new Date("2026-03-01T11:00:00Z");
let organiserId: string;
const actor = (when = later) => ({ kind: "organiser", organiserId, at: when }) as const;

beforeAll(async () => {
  organiserId = await insertTestOrganiser("owner", null);
  for (const token of ["laptop", "phone"]) await startSession(actor(at), token, testEntry);
});

test("a proof counts from its instant, in its own session alone, and is in the history", async () => {
  expect(await proveSession(actor(), "laptop", "passkey")).toBe("proven");
  expect(await findSession("laptop", later)).toMatchObject({ provenAt: later });
  expect(await findSession("phone", later)).toMatchObject({ provenAt: null });
  const entry = (await reader().select().from(audit)).at(-1);
  const detail = { way: "passkey" };
  expect(entry).toMatchObject({ act: "session.prove", organiserId, at: later, detail });
});

test("what a provider saw counts from when it saw it", async () => {
  const seen = new Date("2026-03-01T10:59:00Z");
  await proveSession(actor(), "phone", "identity", seen);
  expect(await findSession("phone", later)).toMatchObject({ provenAt: seen });
});

test("a session that has ended, or is somebody else's, is not proven", async () => {
  const end = new Date("2026-03-01T22:00:00Z");
  expect(await proveSession(actor(end), "laptop", "passkey")).toBe("ended");
  const other = { ...actor(), organiserId: await insertTestOrganiser("editor", null) };
  expect(await proveSession(other, "laptop", "passkey")).toBe("ended");
});

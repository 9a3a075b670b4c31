import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { sessions } from "#db/schema/organisers.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { hashToken } from "#platform/tokens.ts";
import { findSession } from "./queries.ts";
import { startSession } from "./start.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const hours = (count: number) => new Date(at.getTime() + count * 3_600_000);
let organiserId: string;

beforeAll(async () => {
  organiserId = await insertTestOrganiser("owner", null);
});

test("a session lasts 12 hours and no longer, and reading never clears it away", async () => {
  const expiresAt = await startSession({ kind: "organiser", organiserId, at }, "first", testEntry);
  expect(expiresAt).toEqual(hours(12));
  const session = await findSession("first", hours(11.9));
  expect(session).toMatchObject({ organiser: { id: organiserId }, expiresAt });
  expect(await findSession("first", hours(12))).toBeUndefined();
  expect(await findSession("second", at)).toBeUndefined();
  expect(await reader().select().from(sessions)).toHaveLength(1);
});

test("only the hash of its token is stored; the next one clears away what has expired", async () => {
  await startSession({ kind: "organiser", organiserId, at: hours(13) }, "later", testEntry);
  const rows = await reader().select().from(sessions);
  expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([hashToken("later")]);
  const entries = await reader().select().from(audit);
  expect(entries.map(({ act }) => act)).toEqual(["session.start", "session.start"]);
  expect(entries.at(-1)).toMatchObject({ organiserId, detail: { way: "link" } });
});

test("of the device two words are stored, and when its holder proved who they are", async () => {
  const provenAt = hours(13);
  const actor = { kind: "organiser", organiserId, at: hours(14) } as const;
  await startSession(actor, "proven", { ...testEntry, way: "passkey", provenAt });
  const session = await findSession("proven", hours(14));
  expect(session?.provenAt).toEqual(provenAt);
  const row = (await reader().select().from(sessions)).at(-1);
  expect(row).toMatchObject({ browser: "Firefox", system: "Android", codeHash: null });
});

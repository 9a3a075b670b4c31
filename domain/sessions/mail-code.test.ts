import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit, outbox } from "#db/schema/machinery.ts";
import { sessions } from "#db/schema/organisers.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { openMail } from "#domain/outbox/queries.ts";
import { mailCode } from "./mail-code.ts";
import { startSession } from "./start.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
let actor: { kind: "organiser"; organiserId: string; at: Date };

beforeAll(async () => {
  actor = { kind: "organiser", organiserId: await insertTestOrganiser("owner", null), at };
  await startSession(actor, "laptop", testEntry);
});

test("an organiser is mailed 8 digits; stored are their keyed hash and until when they work", async () => {
  expect(await mailCode(actor, "laptop")).toBe("mailed");
  const [mail] = await reader().select().from(outbox);
  const [{ about: code, to }] = openMail(mail!).items as [{ about: string; to: string }];
  expect(mail!.kind).toBe("proof-code");
  expect(to).toBe("owner-of-everything@example.org");
  expect(code).toMatch(/^\d{8}$/);
  const [session] = await reader().select().from(sessions);
  expect(session!.codeExpiresAt).toEqual(new Date("2026-03-01T10:15:00Z"));
  expect(session!.codeHash).toHaveLength(32);
  expect((await reader().select().from(audit)).at(-1)).toMatchObject({ act: "session.mail-code" });
});

test("a session that is not theirs gets none", async () => {
  expect(await mailCode(actor, "another")).toBe("ended");
});

test("a mailbox is not filled: after five codes in 15 minutes no more are sent", async () => {
  for (let count = 1; count < 5; count++) expect(await mailCode(actor, "laptop")).toBe("mailed");
  expect(await mailCode(actor, "laptop")).toBe("enough");
  const later = new Date(at.getTime() + 900_000);
  expect(await mailCode({ ...actor, at: later }, "laptop")).toBe("mailed");
});

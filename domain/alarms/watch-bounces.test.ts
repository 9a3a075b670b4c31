import { beforeEach, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { alarms } from "#db/schema/alarms.ts";
import { outbox } from "#db/schema/machinery.ts";
import { noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import type { MailOutcome } from "#domain/outbox/settle.ts";
import { watchBounces } from "./watch-bounces.ts";

useTestDatabase();

beforeEach(async () => {
  await transact(async (tx) => {
    await tx.delete(outbox);
    await tx.delete(alarms);
  });
});

const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const watch = (at: Date) => watchBounces({ kind: "system", at });

async function settled(count: number, outcome: MailOutcome, settledAt: Date): Promise<void> {
  const mail = { kind: "confirm", mailboxHash: Buffer.from("m"), locale: "en" } as const;
  const row = { ...mail, createdAt: noon, dueAt: noon, outcome, settledAt };
  await transact(async (tx) => {
    await tx.insert(outbox).values(Array.from({ length: count }, () => row));
  });
}

test("a tenth of 200 mails may be refused; one more pauses mail and raises an alarm", async () => {
  await settled(180, "sent", noon);
  await settled(20, "refused", minutes(1));
  expect(await watch(minutes(1))).toBe("flowing");
  await settled(1, "refused", minutes(1));
  expect(await watch(minutes(1))).toBe("paused");
  const alarm = { kind: "bounces", campaignId: null, count: 21, total: 200, endedAt: null };
  expect(await reader().select().from(alarms)).toMatchObject([alarm]);
});

test("what was refused before the last 200 is forgotten, and what was never tried does not count", async () => {
  await settled(100, "refused", noon);
  await settled(200, "sent", minutes(1));
  await settled(300, "expired", minutes(2));
  expect(await watch(minutes(2))).toBe("flowing");
});

test("mails that were given up for another reason are no bounces", async () => {
  await settled(200, "failed", noon);
  expect(await watch(minutes(1))).toBe("flowing");
});

test("after half an hour mail is tried again, and only what is refused then counts", async () => {
  await settled(200, "refused", noon);
  expect([await watch(noon), await watch(minutes(29))]).toEqual(["paused", "paused"]);
  expect(await watch(minutes(30))).toBe("flowing");
  expect(await reader().select().from(alarms)).toMatchObject([{ endedAt: minutes(30) }]);
  expect(await watch(minutes(31))).toBe("flowing");
  await settled(21, "refused", minutes(32));
  expect(await watch(minutes(32))).toBe("paused");
});

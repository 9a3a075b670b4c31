import { and, eq, isNull } from "drizzle-orm";
import { alarms } from "#db/schema/alarms.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { log } from "#platform/log.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { mayRaise } from "./policy.ts";

export type EndAlarmOutcome = "ended" | "over";

/** Writes down that what stood out does so no longer; `over` if it was known. Throws `NotAllowed`. */
export async function endAlarm(actor: Actor, id: number): Promise<EndAlarmOutcome> {
  if (!mayRaise(actor)) throw new NotAllowed();
  const ended = await transact(async (tx) => {
    const [alarm] = await tx
      .update(alarms)
      .set({ endedAt: actor.at })
      .where(and(eq(alarms.id, id), isNull(alarms.endedAt)))
      .returning();
    if (!alarm) return undefined;
    const { campaignId, kind } = alarm;
    await recordAudit(
      tx,
      actor,
      "alarm.end",
      { campaignId: campaignId ?? undefined, id },
      { kind },
    );
    return alarm;
  });
  if (!ended) return "over";
  log("warn", "alarm ended", { kind: ended.kind, alarm: id });
  return "ended";
}

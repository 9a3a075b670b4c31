import { z } from "zod";
import { isDay } from "#platform/calendar.ts";
import { clockTime, day, line, passage, timeZone } from "#platform/fields.ts";
import { instantIn } from "#platform/time-zone.ts";

/**
 * An event as it is announced. Codes: those of `fields.ts`; `skipped` for a time that the clocks of
 * the time zone do not show on that day, `endWithoutStart`, `endBeforeStart`.
 */
export const eventInput = z
  .object({
    title: line(150),
    heldOn: day,
    startTime: clockTime.nullable().default(null),
    endTime: clockTime.nullable().default(null),
    timeZone,
    place: line(300),
    description: passage(4000),
  })
  .superRefine(({ heldOn, startTime, endTime, timeZone: zone }, context) => {
    const refuse = (field: "startTime" | "endTime", message: string) =>
      context.addIssue({ code: "custom", path: [field], message, input: undefined });
    for (const [field, time] of [
      ["startTime", startTime],
      ["endTime", endTime],
    ] as const) {
      if (time && isReadable(heldOn, time, zone) && !instantIn(zone, { day: heldOn, time })) {
        refuse(field, "skipped");
      }
    }
    if (endTime && !startTime) refuse("endTime", "endWithoutStart");
    if (endTime && startTime && endTime <= startTime) refuse("endTime", "endBeforeStart");
  });

/** What is wrong in itself has been said already. */
function isReadable(heldOn: string, time: string, zone: string): boolean {
  return isDay(heldOn) && timeZone.safeParse(zone).success && clockTime.safeParse(time).success;
}

export type EventInput = z.input<typeof eventInput>;

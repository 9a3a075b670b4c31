import { z } from "zod";
import { day, line } from "#platform/fields.ts";

/**
 * A hand-over. `count` is given only where the signatures are older than their tally; else it is
 * what the tally holds at the end of `cutoffOn`. Further code: `cutoffAfterDelivery`.
 */
export const deliveryInput = z
  .object({
    deliveredOn: day,
    cutoffOn: day,
    recipient: line(200),
    note: line(1000),
    count: z.int().min(0).optional(),
  })
  .refine(({ deliveredOn, cutoffOn }) => cutoffOn <= deliveredOn, {
    path: ["cutoffOn"],
    message: "cutoffAfterDelivery",
  });
export type DeliveryInput = z.input<typeof deliveryInput>;

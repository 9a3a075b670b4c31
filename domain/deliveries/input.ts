import { z } from "zod";
import { day, line } from "#platform/fields.ts";

/** A picture by the name it is kept under, with the words for who cannot see it and whose it is. */
export const pictureInput = z.object({
  staged: z.string().max(100),
  alt: line(300),
  credit: line(200),
});

export const maxPictures = 3;

/**
 * A hand-over. `count` is given only where the signatures are older than their tally; else it is
 * what the tally holds at the end of `cutoffOn`. Further code: `cutoffAfterDelivery`.
 */
export const deliveryInput = z
  .object({
    deliveredOn: day,
    cutoffOn: day,
    recipient: line(200),
    place: line(200).nullable().default(null),
    deliveredBy: line(200).nullable().default(null),
    note: line(1000),
    count: z.int().min(0).optional(),
    pictures: z.array(pictureInput).max(maxPictures).default([]),
  })
  .refine(({ deliveredOn, cutoffOn }) => cutoffOn <= deliveredOn, {
    path: ["cutoffOn"],
    message: "cutoffAfterDelivery",
  });
export type DeliveryInput = z.input<typeof deliveryInput>;

import { z } from "zod";
import { countryCode, day, line, webAddress } from "#platform/fields.ts";

const targetInput = z.object({
  kind: z.enum(["state", "body", "person"]),
  name: line(200),
  country: countryCode.nullable().default(null),
  askedOn: day.nullable().default(null),
  status: z.enum(["asked", "answered", "signed", "ratified", "refused"]),
  statusOn: day,
  sourceName: line(300).nullable().default(null),
  sourceAddress: webAddress.nullable().default(null),
});

/** Everybody a campaign asks, in order. A source without a known address has a name alone. */
export const targetsInput = z.array(targetInput).max(500, "tooMany");
export type TargetsInput = z.input<typeof targetsInput>;

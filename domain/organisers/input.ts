import { z } from "zod";
import { line, locale } from "#platform/fields.ts";
import { readSignInAddress, type OrganiserInput } from "./organiser.ts";

export type OrganiserField = "name" | "email";

const email = z.string().transform((typed, context) => {
  const address = readSignInAddress(typed);
  if (address) return address;
  context.addIssue({ code: "custom", message: "address" });
  return z.NEVER;
});

const self = z.object({ name: line(120), locale });
const organiser = z.object({ name: line(120), email, locale });

/** Reads what somebody says about themselves when they become an organiser, or which fields are wrong. */
export function readOrganiserInput(
  fields: Record<string, unknown>,
): { input: OrganiserInput } | { wrong: OrganiserField[] } {
  const result = organiser.safeParse(fields);
  if (result.success) return { input: result.data };
  return { wrong: [...new Set(result.error.issues.map(({ path }) => path[0] as OrganiserField))] };
}

/** Reads how an organiser wants to be called and written to; undefined when that is no name. */
export function readSelfInput(
  fields: Record<string, unknown>,
): Pick<OrganiserInput, "name" | "locale"> | undefined {
  return self.safeParse(fields).data;
}

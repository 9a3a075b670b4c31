import { z } from "zod";
import { line } from "#platform/fields.ts";

const name = line(60);
const response = z.looseObject({ id: z.string().max(1400) });

/** Reads how somebody wants to call a passkey; undefined when it is no name. */
export function readPasskeyName(typed: string): string | undefined {
  return name.safeParse(typed).data;
}

/** Reads what a browser posts for a device, so far as to know which passkey it is about. */
export function readPasskeyResponse(posted: string): { id: string } | undefined {
  try {
    return response.safeParse(JSON.parse(posted)).data;
  } catch {
    return undefined;
  }
}

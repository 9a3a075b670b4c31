import type { z } from "zod";

/** The first thing that is wrong with each field of a refused form, by the code of `fields.ts`. */
export function codesOf(error: z.ZodError): Record<string, string> {
  const codes: Record<string, string> = {};
  for (const { path, message } of error.issues) codes[String(path[0] ?? "")] ??= message;
  return codes;
}

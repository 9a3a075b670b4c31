import type { ErrorCode, SignField } from "#domain/signatures/input.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import type { Mistake } from "./error-summary.tsx";

/** `taken`: the other person of a mailbox has this name. */
export type FieldErrors = Partial<Record<SignField, (ErrorCode | "taken")[]>>;

const fields: SignField[] = ["name", "email", "country", "town", "comment"];

/** The mistakes of a sent form in words, in the order of its fields. */
export function mistakesOf(locale: Locale, errors: FieldErrors, suggestion = ""): Mistake[] {
  const t = translator(locale, "sign");
  return fields.flatMap((field) =>
    (errors[field] ?? []).map((code) => ({
      field,
      message: t(`errors.${code}`, { field, suggestion }),
    })),
  );
}

/** What is wrong with one field, in words. */
export function messagesOf(mistakes: Mistake[], field: SignField): string[] {
  return mistakes.filter((mistake) => mistake.field === field).map(({ message }) => message);
}

import { z } from "zod";
import { readAddress } from "#platform/address.ts";
import { isCountry } from "#platform/countries.ts";
import { isLocale, type Locale } from "#platform/locales.ts";
import { likelyTypo } from "#platform/mail-typo.ts";
import type { Channel } from "./signature.ts";

/** What is wrong with a field, for `messages/` to put into words. */
export type ErrorCode = "required" | "tooLong" | "address" | "typo" | "unknownCountry" | "taken";
export type SignField = "name" | "email" | "country" | "town" | "comment";
export type SignErrors = Partial<Record<SignField, ErrorCode[]>>;

/** What somebody signs with. `email` is where mail goes; `canonicalEmail` tells mailboxes apart. */
export type SignInput = {
  name: string;
  email: string;
  canonicalEmail: string;
  country: string;
  town: string;
  comment: string;
  isNameShown: boolean;
  wantsUpdates: boolean;
  channel: Channel;
  /** The article that led here, as in its address: `2003/01/29/a-slug`. */
  article: string | undefined;
  /** The text version that was read, if the form said so. */
  textId: number | undefined;
  locale: Locale;
  /** Filled in what nobody sees: held. */
  isTrapped: boolean;
  /** Came from a client that does too much: held. No field says so, but who took the form. */
  isSuspect: boolean;
};

/** What a signer may correct later; the address is what the signature was confirmed with, so it stays. */
export type CorrectionInput = { name: string; town: string; comment: string };

/** The address somebody probably meant, for the form to ask about. */
type Suggestion = { suggestion?: string };

type Reading<Input, Errors> = { input: Input } | ({ errors: Errors } & Suggestion);

const nameMaxCharacters = 120;
const townMaxCharacters = 120;
const commentMaxCharacters = 1000;
const emailMaxCharacters = 320;

const control = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const yes = new Set(["yes", "true", "on", "1"]);

const line = z.string().default("").transform(oneLine);
const lines = z.string().default("").transform(manyLines);
const flag = z
  .string()
  .default("")
  .transform((value) => yes.has(value));
const limited = (maximum: number) => (value: string) => Array.from(value).length <= maximum;
const tooLong = { error: "tooLong" };

const name = line
  .refine((value) => value !== "", { error: "required" })
  .refine(limited(nameMaxCharacters), tooLong);
const town = line.refine(limited(townMaxCharacters), tooLong);
const comment = lines.refine(limited(commentMaxCharacters), tooLong);

const email = z
  .string()
  .default("")
  .transform((value, context) => {
    const text = value.trim();
    const address = text.length <= emailMaxCharacters ? readAddress(text) : undefined;
    if (address) return address;
    const message = text === "" ? "required" : "address";
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

const country = z
  .string()
  .default("")
  .transform((value) => value.trim().toUpperCase())
  .refine((value) => value !== "", { error: "required", abort: true })
  .refine(isCountry, { error: "unknownCountry" });

const correction = z.object({ name, town, comment });
const signing = correction.extend({ email, country, show_name: flag, updates: flag });

/**
 * Reads the fields of `POST /campaigns/{slug}/signatures` (`urls.md`). What is typed is kept as typed,
 * but for control characters and the space around it. A likely slip in the address is asked about
 * once: it passes when `email_as_typed` repeats the address.
 */
export function readSignInput(
  body: Record<string, string>,
  locale: Locale,
): Reading<SignInput, SignErrors> {
  const result = signing.safeParse(body);
  if (!result.success) return { errors: errorsOf(result.error) };
  const { email: mail, show_name: isNameShown, updates: wantsUpdates, ...typed } = result.data;
  const meant = likelyTypo(mail.domain);
  if (meant && body.email_as_typed?.trim() !== body.email?.trim()) {
    return { errors: { email: ["typo"] }, suggestion: mail.address.replace(/@.*/, `@${meant}`) };
  }
  const { channel = "web", article } = readOrigin(body);
  const input = {
    ...typed,
    email: mail.address,
    canonicalEmail: mail.canonical,
    isNameShown,
    wantsUpdates,
    channel,
    article,
    textId: /^\d{1,15}$/.test(body.text ?? "") ? Number(body.text) : undefined,
    locale: readLocale(body, locale),
    isTrapped: (body.website ?? "") !== "",
    isSuspect: false,
  };
  return { input };
}

/** Reads what a signer corrects on the receipt page. */
export function readCorrection(body: Record<string, string>): Reading<CorrectionInput, SignErrors> {
  const result = correction.safeParse(body);
  return result.success ? { input: result.data } : { errors: errorsOf(result.error) };
}

/** The language a form was written in: its own field, else that of its address. */
export function readLocale(body: Record<string, string>, locale: Locale): Locale {
  return isLocale(body.locale) ? body.locale : locale;
}

/** How somebody came here, from the fields of a form or the query of a page. Paper is not a way to come. */
export function readOrigin(fields: Record<string, unknown>): {
  channel?: Channel;
  article?: string;
} {
  const channel = (["web", "embed", "share"] as const).find((known) => known === fields.channel);
  const found = /^(?:\/?news\/)?(\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]{1,200})$/.exec(
    String(fields.article),
  );
  return { ...(channel && { channel }), ...(found && { article: found[1]! }) };
}

function errorsOf(error: z.ZodError): SignErrors {
  return z.flattenError(error).fieldErrors as SignErrors;
}

function oneLine(value: string): string {
  return value.toWellFormed().replaceAll(control, " ").trim();
}

function manyLines(value: string): string {
  const parts = value.toWellFormed().replaceAll(/\r\n?/g, "\n").split("\n");
  return parts
    .map((part) => part.replaceAll(control, " "))
    .join("\n")
    .trim();
}

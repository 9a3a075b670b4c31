import { environment } from "./env.ts";
import { localePath, type Locale } from "./locales.ts";

/** The absolute address of a path in a language; its origin is `PUBLIC_URL` and nothing else. */
export function absoluteAddress(locale: Locale, path: string): string {
  return new URL(localePath(locale, path), environment().publicUrl).href;
}

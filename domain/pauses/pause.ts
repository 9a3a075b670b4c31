import type { Locale } from "#platform/locales.ts";

/** What visitors are told while signing is paused, in one language. */
export type PauseMessage = { locale: Locale; message: string };

export const pauseMessageLimit = 300;

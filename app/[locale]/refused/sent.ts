import type { SignErrors } from "#domain/signatures/input.ts";
import type { FieldErrors } from "#components/signature/mistakes.ts";

/** What the front door sends to be rendered: a form as it was filled in, and what is wrong with it. */
export type SentForm =
  | {
      form: "sign";
      slug: string;
      values: Record<string, string>;
      errors: SignErrors;
      suggestion?: string;
    }
  /** Signing is paused: what its organisers say about it. */
  | { form: "paused"; slug: string }
  /** Nothing is wrong with the form, but the browser has to do some work before it is sent again. */
  | { form: "work"; slug: string; values: Record<string, string> }
  | { form: "confirm"; token: string; errors: { consent?: ("required" | "changed")[] } }
  | {
      form: "receipt";
      token: string;
      values: Record<string, string>;
      errors: FieldErrors & { sure?: string[] };
    }
  /** A link in a signer's mail that is unknown, used or too old. */
  | { form: "link" }
  /** Anything that may be sent again as it is. */
  | { form: "again" }
  | { form: "none" };

export type Sent = SentForm & { status: number };

/** What is shown instead of the page that was hoped for. */
export type View = { title: string; path: string; body: React.ReactNode };

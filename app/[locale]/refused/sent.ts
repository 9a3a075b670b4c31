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
  | { form: "confirm"; token: string; errors: { consent?: ("required" | "changed")[] } }
  | {
      form: "receipt";
      token: string;
      values: Record<string, string>;
      errors: FieldErrors & { sure?: string[] };
    }
  /** A link in a signer's mail that is unknown, used or too old. */
  | { form: "link" }
  | { form: "none" };

export type Sent = SentForm & { status: number };

/** What is shown instead of the page that was hoped for. */
export type View = { title: string; path: string; body: React.ReactNode };

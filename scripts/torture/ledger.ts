import type { Answer } from "./ask.ts";
import type { Person } from "./people.ts";

/** A post and what came of it; `status` is 0 while, and if, no answer has come. Times in milliseconds. */
export type Post = {
  act: "sign" | "confirm";
  person: Person;
  sentAt: number;
  answeredAt: number;
  status: number;
  location: string;
  retryAfter: string | undefined;
};

/** Everything that was posted in a scenario, in the order of sending. */
export type Ledger = Post[];

/** Notes a post, sends it and notes its answer. */
export async function note(
  ledger: Ledger,
  act: Post["act"],
  person: Person,
  send: () => Promise<Answer | undefined>,
): Promise<Post> {
  const blank = { answeredAt: 0, status: 0, location: "", retryAfter: undefined };
  const post: Post = { act, person, sentAt: Date.now(), ...blank };
  ledger.push(post);
  const answer = await send();
  post.answeredAt = Date.now();
  post.status = answer?.status ?? 0;
  post.location = String(answer?.headers.location ?? "");
  post.retryAfter = answer?.headers["retry-after"] as string | undefined;
  return post;
}

/** The server has said that it is done: this must not get lost. */
export function isAcknowledged({ status }: Post): boolean {
  return (status >= 200 && status < 300) || status === 303;
}

export function acknowledged(ledger: Ledger, act?: Post["act"]): Post[] {
  return ledger.filter((post) => isAcknowledged(post) && (!act || post.act === act));
}

/** Answers that nothing may have under any load: neither done, nor "come back", nor none at all. */
export function oddAnswers(ledger: Ledger): string[] {
  const odd = ledger.filter((post) => post.status !== 0 && !isAcknowledged(post));
  return odd
    .filter(({ status, retryAfter }) => status !== 503 || !retryAfter)
    .map(
      ({ act, status }) =>
        `a ${act} was answered ${status}${status === 503 ? " without Retry-After" : ""}`,
    );
}

/** The highest of all but the slowest hundredth, in whole milliseconds. */
export function p99(milliseconds: number[]): number {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.max(0, Math.ceil(sorted.length * 0.99) - 1)] ?? 0);
}

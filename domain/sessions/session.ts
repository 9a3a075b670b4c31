/** An organiser stays signed in for 12 hours at most, however busy. */
export const sessionSeconds = 12 * 60 * 60;

/** Longer than the window of the limit on links, so that a link that was mailed outlives a refusal. */
export const signInLinkSeconds = 30 * 60;

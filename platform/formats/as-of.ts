type Seen = { figures: string; at: Date };

const seen = new Map<string, Seen>();
const tellAgainMilliseconds = 60_000;
const maxSeen = 1000;

/**
 * The moment for which figures are given: when they were first seen to be so, at most a minute
 * before `now`. While nothing changes, who asks again gets the same bytes and so a 304. `name` says
 * whose figures they are.
 */
export function asOf(name: string, figures: unknown, now: Date): Date {
  const second = new Date(Math.floor(now.getTime() / 1000) * 1000);
  const known = seen.get(name);
  const written = JSON.stringify(figures);
  const isRecent = known && now.getTime() - known.at.getTime() < tellAgainMilliseconds;
  if (isRecent && known.at <= now && known.figures === written) return known.at;
  if (seen.size >= maxSeen) seen.clear();
  seen.set(name, { figures: written, at: second });
  return second;
}

import { memoized } from "./memoized.ts";
import { commonDomains, mailProviders, rightDomains } from "./mail-providers.ts";

const known = new Set([
  ...commonDomains,
  ...rightDomains,
  ...mailProviders.flatMap(({ domains }) => domains),
]);

/**
 * The domain somebody probably meant who typed `gmial.com` or `example.con`: a common one that is one
 * slip away (a letter too many, too few, wrong, or two in the wrong order). Undefined when it may be right.
 */
export function likelyTypo(domain: string): string | undefined {
  return meantDomain(domain) || undefined;
}

/** Empty when it may be right. */
const meantDomain = memoized((domain) => {
  if (known.has(domain)) return "";
  const ended = domain.replace(/\.(con|cmo|ocm|vom|xom|comm|coom)$/, ".com");
  if (known.has(ended)) return ended;
  const meant = commonDomains.find((common) => isOneSlipAway(ended, common));
  return meant ?? (ended === domain ? "" : ended);
});

function isOneSlipAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return (
    short.slice(at + 1) === long.slice(at + 1) ||
    (isSwapped && short.slice(at + 2) === long.slice(at + 2))
  );
}

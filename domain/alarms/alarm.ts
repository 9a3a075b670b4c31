import type { alarms } from "#db/schema/alarms.ts";
import { inhabitantsOfSmall } from "#platform/inhabitants.ts";
import { isMajorMailDomain } from "#platform/mail-providers.ts";

export type Alarm = typeof alarms.$inferSelect;
export type AlarmKind = Alarm["kind"];

/** How often each of many came: client tags, mail domains, countries. */
export type Counts = ReadonlyMap<string, number>;

/** What was posted to a campaign within some time, the mails that went out for it, and what they led to. */
export type Figures = {
  posts: number;
  /** Over a limit, caught by the trap, or without the work that was asked for. */
  suspects: number;
  /** Mails with a link to confirm. */
  mails: number;
  confirmations: number;
  clients: Counts;
  domains: Counts;
  countries: Counts;
};

/** Why an attack is assumed: the subject of its alarm. The first that holds is told. */
const attackReasons = ["suspects", "client", "country", "mail-domain", "unconfirmed"] as const;
export type AttackReason = (typeof attackReasons)[number];

/** `count` of `total`: of posts or, when few confirm, confirmations of mails. */
type Part = { subject: string; count: number; total: number };
export type Finding = Part & { kind: AlarmKind };

/** At least so many and at least this part of all, in the ten minutes that are looked at. */
type Threshold = { fewest: number; share: number };

/** A viral day has its suspects, such as a campus behind one address; they stay a few of a hundred. */
const manySuspects: Threshold = { fewest: 100, share: 0.2 };

/** A school or a mobile operator is so busy, and is told of; half of all behind one address is a robot. */
const busyClient: Threshold = { fewest: 100, share: 0.2 };
const floodingClient: Threshold = { fewest: 300, share: 0.5 };

/** For domains that few people have. A house whose staff signs is told of; it rarely goes further. */
const busyDomain: Threshold = { fewest: 100, share: 0.1 };
const floodingDomain: Threshold = { fewest: 500, share: 0.4 };
/** What a flood that spreads over several domains gives to each of them. */
const floodedDomain: Threshold = { fewest: 50, share: 0.03 };

/** No cause moves one of a hundred inhabitants to sign within ten minutes. */
const inhabitantsShare = 0.01;
/** People who claim the Vatican for a joke are fewer. */
const smallCountry: Threshold = { fewest: 100, share: 0.01 };
const floodingCountry: Threshold = { fewest: 100, share: 0.05 };
/** News that reach another country are told, and are no attack. */
const newCountry: Threshold = { fewest: 200, share: 0.3 };

/** How many times its usual share something must take, and from how many posts on a share is usual. */
const riseFactor = 4;
const usualPosts = 100;

/** A quarter of honest signers confirm within minutes, of made-up addresses nobody does. */
const fewConfirm = { mails: 500, share: 0.1 };
/** Below this, a crowd from several domains is a flood rather than providers that we do not know. */
const someConfirm = { mails: 100, share: 0.3 };

/** What an alarm waits for before it ends: nothing has stood out for so long. */
export const quietMilliseconds = 30 * 60_000;

/** More than 10 % of the last 200 mails refused for good pause mail (`safety.md`), for so long. */
export const bounceWindow = 200;
export const mostRefused = 20;
export const pauseMilliseconds = 30 * 60_000;

/** What stands out in the last ten minutes from what is usual for the campaign; an attack comes first. */
export function findAlarms(now: Figures, usual: Figures): Finding[] {
  const attack = findAttack(now, usual);
  const [client] = partsOf(now.clients, now.posts).filter(reaches(busyClient));
  const domains = risenDomains(now, usual).filter(reaches(busyDomain));
  const countries = oddCountries(now, usual);
  return [
    ...(attack ? [attack] : []),
    // Nothing that tells a client from others is kept.
    ...(client ? [{ ...client, kind: "client" as const, subject: "" }] : []),
    ...domains.map((part) => ({ ...part, kind: "mail-domain" as const })),
    ...countries.map((part) => ({ ...part, kind: "country" as const })),
  ];
}

const attacks: Record<AttackReason, (now: Figures, usual: Figures) => Part | undefined> = {
  suspects: ({ suspects, posts }) =>
    [{ subject: "", count: suspects, total: posts }].find(reaches(manySuspects)),
  client: ({ clients, posts }) => partsOf(clients, posts).find(reaches(floodingClient)),
  country: (now) => impossibleCountries(now).find(reaches(floodingCountry)),
  "mail-domain": (now, usual) =>
    risenDomains(now, usual).find(reaches(floodingDomain)) ?? crowdOfDomains(now, usual),
  unconfirmed: (now) =>
    isConfirmedBelow(fewConfirm, now)
      ? { subject: "", count: now.confirmations, total: now.mails }
      : undefined,
};

function findAttack(now: Figures, usual: Figures): Finding | undefined {
  for (const reason of attackReasons) {
    const part = attacks[reason](now, usual);
    if (part) return { ...part, kind: "attack", subject: reason };
  }
  return undefined;
}

/** Domains that few people have and that take much more than their usual share. */
function risenDomains(now: Figures, usual: Figures): Part[] {
  return partsOf(now.domains, now.posts).filter(
    (part) => !isMajorMailDomain(part.subject) && hasRisen(part, usual.domains, usual.posts),
  );
}

function crowdOfDomains(now: Figures, usual: Figures): Part | undefined {
  if (!isConfirmedBelow(someConfirm, now)) return undefined;
  const parts = risenDomains(now, usual).filter(reaches(floodedDomain));
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  return [{ subject: "", count, total: now.posts }].find(reaches(floodingDomain));
}

function oddCountries(now: Figures, usual: Figures): Part[] {
  const isNews = (part: Part) =>
    usual.posts >= usualPosts &&
    reaches(newCountry)(part) &&
    hasRisen(part, usual.countries, usual.posts);
  const news = partsOf(now.countries, now.posts).filter(isNews);
  return [
    ...new Map([...impossibleCountries(now), ...news].map((part) => [part.subject, part])).values(),
  ];
}

function impossibleCountries({ countries, posts }: Figures): Part[] {
  return partsOf(countries, posts).filter((part) => {
    const inhabitants = inhabitantsOfSmall(part.subject) ?? Infinity;
    return reaches(smallCountry)(part) && part.count > inhabitants * inhabitantsShare;
  });
}

function hasRisen({ subject, count, total }: Part, usual: Counts, posts: number): boolean {
  if (posts < usualPosts) return true;
  return count / total >= riseFactor * ((usual.get(subject) ?? 0) / posts);
}

function isConfirmedBelow(
  { mails, share }: { mails: number; share: number },
  now: Figures,
): boolean {
  return now.mails >= mails && now.confirmations < now.mails * share;
}

function partsOf(counts: Counts, total: number): Part[] {
  return [...counts].map(([subject, count]) => ({ subject, count, total }));
}

function reaches({ fewest, share }: Threshold): (part: Part) => boolean {
  return ({ count, total }) => count >= fewest && count >= total * share;
}

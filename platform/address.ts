import { anyProvider, mailProviders } from "./mail-providers.ts";
import { memoized } from "./memoized.ts";

/** A mail address in two forms: where mail is sent, and what tells one mailbox from another. */
export type MailAddress = {
  /** As typed, the domain in punycode. */
  address: string;
  /** Lower case, without tag, without what the provider ignores, on its main domain. */
  canonical: string;
  domain: string;
};

const providers = new Map(
  mailProviders.flatMap(({ domains, areAliases, ...rules }) => {
    const provider = { ...rules, mainDomain: areAliases ? domains[0] : undefined };
    return domains.map((domain) => [domain, provider] as const);
  }),
);

const maxBytes = 254;
const maxLocalBytes = 64;
const maxLabelBytes = 63;

/** Letters of any script and a careful choice of ASCII: no quotes, no `%` and `!`, which some servers route by. */
const localPattern = /^[\p{L}\p{M}\p{N}_+=~&'*/?^{}#$-]+(\.[\p{L}\p{M}\p{N}_+=~&'*/?^{}#$-]+)*$/u;
const domainPattern = /^[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)+$/u;

/**
 * Reads a mail address by a grammar of our own, narrower than RFC 5321 and 6531: one ASCII `@`, a
 * dot-atom, a domain of at least two labels that IDNA accepts, 64 bytes before the `@` and 254 in
 * all. The local part is never normalised: two spellings in Unicode may be two mailboxes.
 */
export function readAddress(text: string): MailAddress | undefined {
  const [local, typedDomain, ...rest] = text.trim().split("@");
  if (!local || !typedDomain || rest.length > 0) return undefined;
  if (!localPattern.test(local) || !domainPattern.test(typedDomain)) return undefined;
  if (local.startsWith("-") || byteLength(local) > maxLocalBytes) return undefined;
  const domain = asciiDomain(typedDomain);
  if (!domain) return undefined;
  const address = `${local}@${domain}`;
  if (byteLength(address) > maxBytes) return undefined;
  return { address, canonical: canonicalise(local, domain), domain };
}

function canonicalise(local: string, domain: string): string {
  const provider = providers.get(domain) ?? anyProvider;
  // Only A to Z: lower-casing all of Unicode turns some letters into ASCII ones.
  const lower = local.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  const name = provider.fold(lower.slice(0, tagStart(lower, provider.tags)));
  return `${name}@${provider.mainDomain ?? domain}`;
}

/** Where the tag begins, or the end; what stands first is never one. */
function tagStart(local: string, tags: string): number {
  for (let at = 1; at < local.length; at++) if (tags.includes(local[at]!)) return at;
  return local.length;
}

/** Empty for none. The URL parser applies IDNA (UTS 46) and refuses what is a number or no domain. */
const asciiDomain = memoized((domain) => {
  if (!URL.canParse(`http://${domain}`)) return "";
  const ascii = new URL(`http://${domain}`).hostname;
  const labels = ascii.split(".");
  const isSound = labels.every((label) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label));
  const isNumber = /^[\d.]+$/.test(ascii) || /^\d+$/.test(labels.at(-1)!);
  if (!isSound || isNumber || labels.length < 2) return "";
  return labels.some((label) => label.length > maxLabelBytes) ? "" : ascii;
});

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

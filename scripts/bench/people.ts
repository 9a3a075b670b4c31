export type Person = {
  name: string;
  email: string;
  country: string;
  town: string;
  comment: string;
};

const given = ["Ada", "Noor", "Mei", "Ivan", "Fatou", "José", "Linh", "Olga", "Sami", "Zoë"];
const family = [
  "Lindqvist",
  "Haddad",
  "Tanaka",
  "Petrov",
  "Diallo",
  "Fernández",
  "Nguyen",
  "O’Neill",
];
const towns = ["Malmö", "Lyon", "Osaka", "", "Kraków", "", "Dakar", "Porto Alegre", "", "Đà Nẵng"];
const comments = ["", "", "", "For my children, who will live with what is decided now.", ""];
const countries =
  "FR DE US GB ES IT NL SE CH BE CA AU BR MX AR CL CO IN JP KR ZA NG KE SN MA EG TR PL RO UA RU PT".split(
    " ",
  );
const mailDomains = 64;

/** From this number on people wait, from the next one on they sign while it is measured. */
export const firstWaiting = 1_000_000_000;
export const firstNew = 2_000_000_000;

/** Somebody made up from a number, always the same; the domains can belong to nobody (RFC 2606). */
export function person(number: number): Person {
  const first = pick(given, number);
  const last = pick(family, number * 7 + 3);
  // Squared, so that some countries and domains have many signers and most have few.
  const spread = ((number * 2_654_435_761) % 2 ** 32) / 2 ** 32;
  const country = countries[Math.floor(spread ** 2 * countries.length)]!;
  return {
    name: `${first} ${last}`,
    email: `signer-${number}@mail-${number % mailDomains}.example`,
    country,
    town: pick(towns, number * 3 + 1),
    comment: pick(comments, number),
  };
}

/** The form that a browser sends for somebody, urlencoded. */
export function formOf({ name, email, country, town, comment }: Person): string {
  const fields = { locale: "en", channel: "web", name, email, country, town, comment, website: "" };
  return new URLSearchParams(fields).toString();
}

/** A client's address of its own for every number, so that nobody reaches a limit. */
export function clientOf(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}

function pick<Item>(items: readonly Item[], number: number): Item {
  return items[number % items.length]!;
}

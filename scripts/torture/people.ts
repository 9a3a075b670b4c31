import { randomBytes } from "node:crypto";
import { countries } from "#platform/countries.ts";

/** Somebody with an address of their own, at a client that few others share. */
export type Person = { name: string; email: string; country: string; client: string };

/** Below what a client may do a minute without being asked for more (`safety.md`). */
const peoplePerClient = 3;
const mailDomains = 200;

const run = randomBytes(3).toString("hex");
let made = 0;

/** A person nobody has met before. */
export function nextPerson(): Person {
  const number = made++;
  return {
    name: `Person ${number}`,
    email: `person.${run}.${number}@mail${number % mailDomains}.example`,
    country: countries[number % countries.length]!,
    client: clientOf(Math.floor(number / peoplePerClient)),
  };
}

function clientOf(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}

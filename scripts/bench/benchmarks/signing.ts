import { join } from "node:path";
import type { Plan } from "../benchmark.ts";
import { loader, type Measured } from "../load/measure.ts";
import { firstNew } from "../people.ts";
import type { Running } from "../processes.ts";
import type { Contestant } from "../rounds.ts";
import { expectStored, signaturesOf } from "../references/stored.ts";

/** Somebody who takes signatures, and the database they are then found in. */
export type Signed = { name: string; running: Running; path: string; file: string };
export type Signing = Contestant<Measured> & {
  /** Throws `Broken` unless there is a new row for every answer. */
  expectAllStored: () => void;
};

export const productFile = (folder: string) => join(folder, "countersign.db");

/** Has new people sign, nobody twice. Every answer is a 303. */
export function signing(
  { seconds }: Plan,
  { name, running, path, file }: Signed,
  connections: number,
  firstPerson = firstNew,
): Signing {
  const before = signaturesOf(file);
  let people = 0;
  const requests = (amount: number) => {
    const from = firstPerson + people;
    people += amount;
    return { kind: "sign", path, from } as const;
  };
  const expectAllStored = () => expectStored(name, signaturesOf(file) - before, people);
  const measure = loader(running, { connections, status: 303, seconds, requests });
  return { running, measure, expectAllStored };
}

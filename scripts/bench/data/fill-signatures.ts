import type { Db } from "#db/connection.ts";
import { hashPerson } from "#domain/signatures/hash-person.ts";
import { sealFields } from "#domain/signatures/seal-fields.ts";
import { person } from "../people.ts";

type Client = Db["$client"];
export type Fill = {
  campaignId: number;
  textVersionId: number;
  /** The people of these numbers sign. */
  from: number;
  count: number;
  /** Signed evenly from the first instant to the second; confirmed at once unless they wait. */
  since: Date;
  until: Date;
  isWaiting: boolean;
};

const rowsPerTransaction = 100_000;
/** So many people can be found and opened; more are copies of them whom nobody can name. */
const mostPeople = 1_000_000;
const channels = ["web", "web", "share", "web", "embed"];

const insert = `INSERT INTO signatures
  (campaignId, textVersionId, addressHash, slot, nameHash, sealed, country, channel, locale,
   isNameShown, wantsUpdates, signedAt, confirmedAt)
  VALUES (?, ?, ?, 1, ?, ?, ?, ?, 'en', ?, ?, ?, ?)`;
const copy = `INSERT INTO signatures
  (campaignId, textVersionId, addressHash, slot, nameHash, sealed, country, channel, locale,
   isNameShown, wantsUpdates, signedAt, confirmedAt)
  SELECT campaignId, textVersionId, randomblob(8), 1, randomblob(8), sealed, country, channel, locale,
   isNameShown, wantsUpdates, signedAt, confirmedAt FROM signatures WHERE id > ? ORDER BY id LIMIT ?`;
const addToCounters = `INSERT INTO counters (campaignId, counted, waiting)
  SELECT campaignId, count(confirmedAt), count(*) - count(confirmedAt) FROM signatures WHERE id > ?
  ON CONFLICT DO UPDATE SET counted = counted + excluded.counted, waiting = waiting + excluded.waiting`;
const addToTally = `INSERT INTO tally (campaignId, bookedOn, country, channel, gained, lost)
  SELECT campaignId, date(confirmedAt / 1000, 'unixepoch') AS bookedOn, country, channel, count(*), 0
  FROM signatures WHERE id > ? AND confirmedAt IS NOT NULL GROUP BY bookedOn, country, channel
  ON CONFLICT DO UPDATE SET gained = gained + excluded.gained`;
const addToTexts = `INSERT INTO text_counts (textVersionId, campaignId, counted)
  SELECT textVersionId, campaignId, count(*) FROM signatures
  WHERE id > ? AND confirmedAt IS NOT NULL GROUP BY textVersionId, campaignId
  ON CONFLICT DO UPDATE SET counted = counted + excluded.counted`;
const selectNewest = "SELECT coalesce(max(id), 0) AS id FROM signatures";

/**
 * Stores signatures as the verbs would have, sealed, hashed and booked, but without mails and history,
 * and in bulk: a hundred thousand to a transaction, the indexes built at the end. Answers the first id.
 */
export function fillSignatures(client: Client, fill: Fill): number {
  const { id: before } = client.prepare<[], { id: number }>(selectNewest).get()!;
  const restoreIndexes = dropIndexes(client);
  const people = Math.min(fill.count, mostPeople);
  for (let done = 0; done < people; done += rowsPerTransaction) {
    const end = Math.min(people, done + rowsPerTransaction);
    client.transaction(() => insertRows(client, fill, done, end))();
  }
  for (let done = people; done < fill.count; done += people) {
    client.prepare(copy).run(before, Math.min(people, fill.count - done));
  }
  restoreIndexes();
  client.prepare(addToCounters).run(before);
  client.prepare(addToTally).run(before);
  client.prepare(addToTexts).run(before);
  return before + 1;
}

function insertRows(client: Client, fill: Fill, start: number, end: number): void {
  const { campaignId, textVersionId, from, count, since, until, isWaiting } = fill;
  const statement = client.prepare(insert);
  const step = (until.getTime() - since.getTime()) / Math.min(count, mostPeople);
  for (let index = start; index < end; index++) {
    const number = from + index;
    const { country, ...fields } = person(number);
    const { addressHash, nameHash } = hashPerson(campaignId, fields.email, fields.name);
    const signedAt = Math.floor(since.getTime() + index * step);
    statement.run(
      campaignId,
      textVersionId,
      addressHash,
      nameHash,
      sealFields({ campaignId, addressHash }, fields),
      country,
      channels[number % channels.length],
      number % 3 === 0 ? 1 : 0,
      number % 4 === 0 ? 1 : 0,
      signedAt,
      isWaiting ? null : signedAt,
    );
  }
}

/** A random key is cheap to sort once and dear to insert a million times. */
function dropIndexes(client: Client): () => void {
  const query = `SELECT name, sql FROM sqlite_master
    WHERE type = 'index' AND tbl_name = 'signatures' AND sql IS NOT NULL`;
  const indexes = client.prepare<[], { name: string; sql: string }>(query).all();
  for (const { name } of indexes) client.exec(`DROP INDEX ${name}`);
  return () => {
    for (const { sql } of indexes) client.exec(sql);
  };
}

import type { Agent } from "node:http";
import { ask } from "./ask.ts";
import type { Waiting } from "./campaign.ts";
import { note, type Ledger, type Post } from "./ledger.ts";
import { nextPerson, type Person } from "./people.ts";

/** Where posts go and are noted. */
export type Target = { url: string; campaign: { path: string }; ledger: Ledger };

/** Signs as the form does, for somebody new unless said otherwise. */
export function sign(
  { url, campaign, ledger }: Target,
  agent?: Agent,
  person: Person = nextPerson(),
): Promise<Post> {
  const { name, email, country, client } = person;
  const form = { locale: "en", name, email, country };
  const address = `${url}${campaign.path}/signatures`;
  return note(ledger, "sign", person, () => ask(address, { client, form, agent }));
}

/** Confirms as the page behind a link does. */
export function confirm(
  { url, ledger }: Target,
  { person, path }: Waiting,
  agent?: Agent,
): Promise<Post> {
  const { client } = person;
  const form = { consent: "yes" };
  return note(ledger, "confirm", person, () => ask(url + path, { client, form, agent }));
}

import { setTimeout as sleep } from "node:timers/promises";
import { ask } from "../ask.ts";
import { waitingPeople, withDatabase, type Waiting } from "../campaign.ts";
import { startFlood } from "../flood.ts";
import { findForm, type Form } from "../form.ts";
import { isAcknowledged, note, type Post } from "../ledger.ts";
import { nextPerson, type Person } from "../people.ts";
import { expectNone, type Report } from "../report.ts";
import { expectEnded, withStage, type Stage } from "../stage.ts";

type Opened = { act: Post["act"]; person: Person; form: Form; typed: Record<string, string> };

const loadMilliseconds = 500;

/** Forms to sign and to confirm are opened, the server is restarted under load, the forms are sent. */
export async function restart(report: Report, isShort: boolean): Promise<void> {
  const count = isShort ? 40 : 200;
  await withStage(report, async (stage) => {
    const { campaign, server } = stage;
    const waiting = await withDatabase(() => waitingPeople(campaign, count));
    await server.start();
    await server.readiness();
    const opened: Opened[] = [];
    for (const one of waiting) {
      opened.push(await openSignForm(stage), await openConfirmForm(stage, one));
    }
    const flood = startFlood(stage, { signers: 8 });
    await sleep(loadMilliseconds);
    expectEnded(report, await server.end("SIGTERM"));
    const seconds = await server.start();
    const posts = await Promise.all(opened.map((form) => send(stage, form)));
    await flood.stop();
    const refused = posts.filter((post) => !isAcknowledged(post));
    const names = refused.map(({ act, person, status }) => `${act} of ${person.email} (${status})`);
    expectNone(report, "forms opened before the restart were refused", names);
    report.figures.push(
      `${opened.length} forms opened before a restart under load, ` +
        `${posts.length - refused.length} taken after it`,
      `front door answers again after ${seconds.toFixed(1)} s`,
    );
  });
}

async function openSignForm(stage: Stage): Promise<Opened> {
  const person = nextPerson();
  const { name, email, country } = person;
  const form = await openForm(stage, person, stage.campaign.path, "/signatures");
  return { act: "sign", person, form, typed: { name, email, country } };
}

async function openConfirmForm(stage: Stage, { person, path }: Waiting): Promise<Opened> {
  const form = await openForm(stage, person, path, "/confirm");
  return { act: "confirm", person, form, typed: { consent: "yes" } };
}

async function openForm(
  { url }: Stage,
  { client }: Person,
  path: string,
  ending: string,
): Promise<Form> {
  const page = await ask(url + path, { client });
  if (page?.status !== 200) throw new Error(`${path} was answered ${page?.status}`);
  return findForm(page.body, ending);
}

function send({ url, ledger }: Stage, { act, person, form, typed }: Opened): Promise<Post> {
  const fields = { ...form.fields, ...typed };
  return note(ledger, act, person, () =>
    ask(url + form.action, { client: person.client, form: fields }),
  );
}

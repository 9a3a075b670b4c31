import { editors, type Row } from "./workspace-row.ts";

const edited = { seenBy: editors } as const;
const post = (fields: Record<string, string> = {}): Row => ({
  seenBy: editors,
  doneBy: editors,
  fields,
});
const sure = { sure: "yes" };

/** What a campaign's editors write and record; nobody else finds any of it. */
export function campaignRows(path: string): Record<string, Row> {
  return { ...writing(path), ...standing(path), ...targets(path), ...happened(path) };
}

function writing(path: string): Record<string, Row> {
  const text = `${path}/text/[language]`;
  const words = { title: "Keep it", summary: "So it is.", addressees: "The council" };
  return {
    [`page ${path}/text`]: { ...edited, leadsOn: true },
    [`page ${text}`]: edited,
    [`post ${text}/save`]: post({ ...words, body: "Keep the ferry.", seen: "[textSeen]" }),
    [`page ${text}/publish`]: { ...edited, isOfPublished: true },
    [`post ${text}/publish/do`]: post({ id: "[draft]", change: "typo", seen: "[textSeen]" }),
    [`page ${text}/discard`]: { ...edited, isOfPublished: true },
    [`post ${text}/discard/do`]: post({ id: "[draft]" }),
    [`page ${path}/preview`]: edited,
    [`page ${path}/picture`]: edited,
    [`post ${path}/picture/upload`]: post({
      alt: "A ferry",
      credit: "Nobody",
      seen: "[pictureSeen]",
    }),
    [`page ${path}/picture/drop`]: edited,
    [`post ${path}/picture/drop/do`]: post(),
  };
}

function standing(path: string): Record<string, Row> {
  const messages = { message_en: "We mend the text." };
  return {
    [`page ${path}/settings`]: edited,
    [`post ${path}/settings/save`]: post({ time_zone: "UTC", seen: "[termsSeen]" }),
    [`page ${path}/state`]: edited,
    [`page ${path}/state/[act]`]: edited,
    [`post ${path}/state/[act]/do`]: post(messages),
  };
}

function targets(path: string): Record<string, Row> {
  const row = { "name-new-1": "The quay company", "kind-new-1": "body", "status-new-1": "asked" };
  const table = "kind,name,status,statusOn\nbody,The pilots,asked,2020-01-02";
  return {
    [`page ${path}/targets`]: edited,
    [`get ${path}/targets/export`]: edited,
    [`post ${path}/targets/save`]: post({ keys: "new-1", ...row, "statusOn-new-1": "2020-01-02" }),
    [`page ${path}/targets/import`]: edited,
    [`post ${path}/targets/import/read`]: post({ table, seen: "[targetsSeen]", ...sure }),
  };
}

function happened(path: string): Record<string, Row> {
  const said = { answeredOn: "2020-02-03", text: "No.", sourceName: "A letter" };
  const answer = { targetId: "[target]", ...said };
  const place = { timeZone: "Europe/Oslo", place: "The quay", description: "Bring light." };
  const event = { title: "Vigil", heldOn: "2031-03-30", startTime: "18:00", ...place };
  const handed = { recipient: "The clerk", note: "In person." };
  const delivery = { deliveredOn: "2020-03-04", cutoffOn: "2020-03-01", ...handed };
  return {
    [`page ${path}/answers`]: edited,
    [`post ${path}/answers/record`]: post(answer),
    [`page ${path}/answers/[answer]`]: edited,
    [`post ${path}/answers/[answer]/correct`]: post({ ...answer, seen: "[answerSeen]" }),
    [`post ${path}/answers/[answer]/retract`]: post(sure),
    [`page ${path}/events`]: edited,
    [`post ${path}/events/announce`]: post(event),
    [`page ${path}/events/[number]`]: edited,
    [`post ${path}/events/[number]/change`]: post({ ...event, seen: "[eventSeen]" }),
    [`post ${path}/events/[number]/cancel`]: post(sure),
    [`page ${path}/deliveries`]: edited,
    [`post ${path}/deliveries/record`]: post({ ...delivery, ...sure }),
  };
}

import { editors, type Row } from "./workspace-row.ts";

const edited = { seenBy: editors } as const;
const post = (fields: Record<string, string> = {}): Row => ({
  seenBy: editors,
  doneBy: editors,
  fields,
});

/** What is written and published for a campaign, or for none; nobody but its editors finds any of it. */
export function newsRows(path: string): Record<string, Row> {
  const draft = `${path}/news/drafts/[writing]`;
  const article = `${path}/news/[article]`;
  const hour = { day: "2031-03-29", time: "08:30", timeZone: "Europe/Oslo" };
  return {
    [`page ${path}/news`]: edited,
    [`post ${path}/news/begin`]: post({ language: "en" }),
    [`page ${draft}`]: edited,
    [`post ${draft}/save`]: post({ title: "Ice", revision: "[revision]" }),
    [`post ${draft}/preview`]: post({ body: "It *froze*." }),
    [`page ${draft}/publish`]: edited,
    [`post ${draft}/publish/do`]: post({ seen: "[revision].0" }),
    [`post ${draft}/schedule`]: post(hour),
    [`post ${draft}/unschedule`]: post(),
    [`page ${draft}/discard`]: edited,
    [`post ${draft}/discard/do`]: post({ revision: "[revision]" }),
    [`page ${article}`]: edited,
    [`post ${article}/write`]: post({ language: "fr" }),
    [`page ${article}/versions`]: edited,
    [`page ${article}/retract`]: edited,
    [`post ${article}/retract/do`]: post({ note: "It was another river." }),
    [`page ${article}/related`]: edited,
    [`post ${article}/related/save`]: post({ unrelated: "" }),
  };
}

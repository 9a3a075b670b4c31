import { editors, type Row } from "./workspace-row.ts";

/** What the editors of some news have added for it; nobody else finds any of it. */
export function uploadRows(path: string): Record<string, Row> {
  const edited = { seenBy: editors } as const;
  const post = (fields: Record<string, string> = {}): Row => {
    return { ...edited, doneBy: editors, fields };
  };
  const picture = `${path}/pictures/[picture]`;
  const paper = `${path}/papers/[paper]`;
  const words = { alt: "A ferry", credit: "Nobody", "focal-x": "10", "focal-y": "90" };
  return {
    [`page ${path}/pictures`]: edited,
    [`post ${path}/pictures/add`]: { ...post(), sends: "picture" },
    [`page ${picture}`]: edited,
    [`post ${picture}/describe`]: post(words),
    [`page ${picture}/remove`]: edited,
    [`post ${picture}/remove/do`]: post(),
    [`page ${path}/papers`]: edited,
    [`post ${path}/papers/add`]: { ...post(), sends: "paper" },
    [`page ${paper}/remove`]: edited,
    [`post ${paper}/remove/do`]: post(),
  };
}

import type { Actor } from "#domain/actor.ts";
import type { Report } from "./report.ts";
import type { LeftOut, Piece, Source } from "./piece.ts";
import type { createProgress } from "./progress.ts";
import { preparePiece, type Prepared } from "./prepare-piece.ts";
import { publishPieces } from "./publish-pieces.ts";
import type { KeptResult } from "./carry-pictures.ts";

/** What the taking of every piece has at hand. `importId` is 0 in a dry run, which writes nothing. */
export type Taking = {
  actor: () => Actor;
  source: string;
  importId: number;
  campaignId: number | null;
  isDry: boolean;
  report: Report;
  pictures: Map<string, Promise<KeptResult>>;
  topics: Map<string, Promise<void>>;
};

/** So many are prepared at once. */
const atOnce = 24;

/** Takes every piece of a source, in its order; what could not be taken is in the report. */
export async function takePieces(
  source: Source,
  taking: Taking,
  progress: ReturnType<typeof createProgress>,
): Promise<void> {
  let waiting: Piece[] = [];
  const takeWaiting = async () => {
    const prepared = await Promise.all(waiting.map((piece) => preparePiece(piece, taking)));
    const ready = prepared.filter((each): each is Prepared => each !== undefined);
    await publishPieces(ready, taking);
    progress.add(waiting.length);
    waiting = [];
  };
  try {
    for await (const found of source.read()) {
      if (isLeftOut(found)) {
        taking.report.leftOut(found.label, found.reason);
        progress.add(1);
        continue;
      }
      // A translation waits for its original, which may be among those before it.
      if (found.translationOf !== undefined && waiting.some((each) => !each.translationOf))
        await takeWaiting();
      waiting.push(found);
      if (waiting.length >= atOnce) await takeWaiting();
    }
  } finally {
    await takeWaiting();
    progress.end();
  }
}

function isLeftOut(found: Piece | LeftOut): found is LeftOut {
  return "reason" in found;
}

import { readFileSync, statSync } from "node:fs";
import { keepPicture, type KeptPicture } from "#domain/imports/keep-picture.ts";
import { findImported } from "#domain/imports/queries.ts";
import type { FoundPicture } from "#platform/html/write-inline.ts";
import { pictureLimits } from "#platform/picture.ts";
import { uploadKey } from "#platform/picture-address.ts";
import type { Located, Piece } from "./piece.ts";
import type { Taking } from "./take.ts";

export type KeptResult = KeptPicture | { problem: string };
export type Carried = { picture: KeptPicture; address: string; alt: string };

/** As long as an address of an upload, so that a text can be judged before its pictures are read. */
const placeholder = { file: `${"0".repeat(32)}-1.jpg`, width: 1, height: 1, sizes: [] };
const problems = {
  missing: "is empty",
  kind: "is neither JPEG, PNG nor WebP",
  tooHeavy: `is larger than ${pictureLimits.bytes / 1_000_000} MB`,
  tooManyPixels: `has more than ${pictureLimits.megapixels} megapixels`,
  broken: "cannot be read",
  moving: "is an animation",
  polyglot: "holds something else beside a picture",
};

/**
 * The pictures that a piece names, stored, by what names them; `tell` is told of those that cannot be had. For a piece that
 * is here already nothing is stored any more.
 */
export async function carryPictures(
  piece: Piece,
  found: FoundPicture[],
  taking: Taking,
  { isKnown, tell }: { isKnown: boolean; tell: (what: string) => void },
): Promise<Map<string, Carried>> {
  const carried = new Map<string, Carried>();
  for (const picture of found) {
    if (carried.has(nameOf(picture))) continue;
    const located = piece.locate(picture);
    const name = picture.src || String(picture.id);
    const kept = "problem" in located ? located : await keepOnce(located, piece, taking, isKnown);
    if ("problem" in kept) {
      tell(`the picture ${name} ${kept.problem}`);
      continue;
    }
    const alt = picture.alt.trim() || ("alt" in located ? located.alt.trim() : "");
    if (alt === "") tell(`the picture ${name} has no alternative text`);
    carried.set(nameOf(picture), { picture: kept, address: addressOf(kept), alt });
  }
  return carried;
}

/** What tells one picture of a piece from another. */
export function nameOf({ src, id, alt }: FoundPicture): string {
  return [src, id, alt].join("\n");
}

/** How the body of an article names an uploaded picture. */
function addressOf({ file: stored }: KeptPicture): string {
  return `upload:${uploadKey(stored)}`;
}

/** Pretends that every picture can be had. */
export function pretend({ alt }: FoundPicture): { address: string; alt: string } {
  return { address: addressOf(placeholder), alt };
}

function keepOnce(
  located: Located,
  piece: Piece,
  taking: Taking,
  isKnown: boolean,
): Promise<KeptResult> {
  const known = taking.pictures.get(located.key);
  if (known) return known;
  const keeping = keep(located, piece, taking, isKnown);
  if (!isKnown) taking.pictures.set(located.key, keeping);
  return keeping;
}

async function keep(
  { key, file, alt }: Located,
  piece: Piece,
  { source, importId, campaignId, report, isDry, actor }: Taking,
  isKnown: boolean,
): Promise<KeptResult> {
  const known = await findImported(source, key);
  if (known?.file) {
    const { file: stored, width, height, sizes } = known;
    return { file: stored, width: width ?? 1, height: height ?? 1, sizes: sizes ?? [] };
  }
  if (isKnown) return { problem: "is new" };
  if (statSync(file).size > pictureLimits.bytes) return { problem: problems.tooHeavy };
  if (isDry) {
    report.pictures += 1;
    return placeholder;
  }
  const words = { alt: alt.slice(0, 500), credit: piece.credit.slice(0, 200), campaignId };
  const outcome = await keepPicture(actor(), { importId, source, key }, readFileSync(file), words);
  if (outcome.outcome === "refused") return { problem: problems[outcome.problem] };
  report.pictures += 1;
  return outcome.picture;
}

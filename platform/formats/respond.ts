import { NotFound } from "../refusals.ts";
import { writeAtom } from "./atom.ts";
import { writeCsv } from "./csv.ts";
import { writeIcs } from "./ics.ts";
import { writeJsonFeed } from "./json-feed.ts";
import { writeJson } from "./json.ts";
import type { Representation } from "./representation.ts";
import { writeXml } from "./xml.ts";

type Written = { type: string; write: (representation: Representation) => string | undefined };

const formats: Record<string, Written> = {
  json: { type: "application/json", write: writeJson },
  xml: { type: "application/xml; charset=utf-8", write: writeXml },
  md: { type: "text/markdown; charset=utf-8", write: ({ markdown }) => markdown },
  csv: {
    type: "text/csv; charset=utf-8; header=present",
    write: ({ table }) => table && writeCsv(table),
  },
  atom: {
    type: "application/atom+xml; charset=utf-8",
    write: ({ feed, language }) => feed && writeAtom(feed, language),
  },
  feed: {
    type: "application/feed+json; charset=utf-8",
    write: ({ feed, language }) => feed && writeJsonFeed(feed, language),
  },
  ics: {
    type: "text/calendar; charset=utf-8",
    write: ({ calendar, language }) => calendar && writeIcs(calendar, language),
  },
};

/**
 * Answers with a representation in a format: 404 where there is no such thing (undefined, or
 * `NotFound` thrown), or not in this format.
 * The front door adds what all answers share: `ETag`, `Last-Modified`, CORS, 304, compression.
 */
export async function respond(
  format: string,
  represented: Representation | undefined | Promise<Representation | undefined>,
): Promise<Response> {
  const representation = await findRepresentation(represented);
  const found = Object.hasOwn(formats, format) ? formats[format] : undefined;
  const body = representation && found?.write(representation);
  if (!found || body === undefined) return new Response(null, { status: 404 });
  return new Response(body, { headers: { "content-type": found.type } });
}

async function findRepresentation(
  represented: Parameters<typeof respond>[1],
): Promise<Representation | undefined> {
  try {
    return await represented;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

export type Part = { headers: Map<string, string>; text: string; parts: Part[] };

/** Reads a mail as it came over the wire: headers, decoded text, and the parts of a multipart one. */
export function readMime(raw: string): Part {
  const end = raw.indexOf("\r\n\r\n");
  const headers = readHeaders(raw.slice(0, end));
  const body = raw.slice(end + 4);
  const boundary = /boundary="?([^";]+)/.exec(headers.get("content-type") ?? "")?.[1];
  if (!boundary) return { headers, text: decode(body, headers), parts: [] };
  const parts = body.split(`--${boundary}`).slice(1, -1);
  return { headers, text: "", parts: parts.map((part) => readMime(part.replace(/^\r\n/, ""))) };
}

function readHeaders(block: string): Map<string, string> {
  const lines = block.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n");
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
    }),
  );
}

/** Encoded words of RFC 2047; the space between two of them is no part of the text. */
function decodeWords(value: string): string {
  return value
    .replaceAll(/(\?=)\s+(=\?)/g, "$1$2")
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString()
        : unquote(text.replaceAll("_", " ")),
    );
}

function decode(body: string, headers: Map<string, string>): string {
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64").toString();
  if (encoding === "quoted-printable") return unquote(body.replaceAll(/=\r\n/g, ""));
  return body;
}

function unquote(text: string): string {
  const bytes = text.replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString();
}

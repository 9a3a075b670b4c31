import type { IncomingMessage } from "node:http";
import { Refusal } from "./refusal.ts";

/** The most that any request may carry (`urls.md`), */
const maxBodyBytes = 64 * 1024;
/** but for pictures that an organiser sends, 10 MB together, with what is said of them. */
const maxUploadBytes = 10_000_000 + maxBodyBytes;
/** An article in a form: every letter of Arabic or Chinese is sent as six or nine. */
const maxArticleBytes = 2_000_000;
const strictly = new TextDecoder("utf-8", { fatal: true });
const uploads =
  /^(\/[a-z]{2})?\/organise\/campaigns\/[^/?]+\/(picture\/upload|deliveries\/record)$/;
const articles =
  /^(\/[a-z]{2})?\/organise(\/campaigns\/[^/?]+)?\/news\/drafts\/\d+\/(save|preview)$/;

/** True when the request announces more than it may carry. */
export function isTooLarge(request: IncomingMessage): boolean {
  return Number(request.headers["content-length"] ?? 0) > maxBytesOf(request);
}

type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;

/** True for more than may be sent anywhere else, by whoever is signed in and allowed to. */
export function isUpload({ method, url = "", headers }: Asked): boolean {
  if (method !== "POST") return false;
  // A form that saves itself is mostly small, and then nobody needs to be asked first.
  const isLong = Number(headers["content-length"] ?? 0) > maxBodyBytes;
  return uploads.test(url) || (isLong && articles.test(url));
}

function maxBytesOf(request: IncomingMessage): number {
  if (!isUpload(request)) return maxBodyBytes;
  return uploads.test(request.url ?? "") ? maxUploadBytes : maxArticleBytes;
}

/** The whole body. Throws `Refusal` 413 as soon as it is longer than it may be. */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const maxBytes = maxBytesOf(request);
    const collect = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) return chunks.push(chunk);
      request.off("data", collect).pause();
      reject(new Refusal(413));
    };
    request.on("data", collect);
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", () => reject(new Refusal(400)));
  });
}

/**
 * The fields of a form or of a flat JSON object, as text; an empty body has none. The last field of
 * a name counts. Throws `Refusal` 415 for another type or charset, 400 for what it is not.
 */
export function readFields(type: string | undefined, body: Buffer): Record<string, string> {
  if (body.length === 0 && type === undefined) return {};
  const [name, ...parameters] = (type ?? "").toLowerCase().split(";");
  const charset = parameters.find((parameter) => parameter.trim().startsWith("charset="));
  if (charset && !/^\s*charset="?utf-8"?\s*$/.test(charset)) throw new Refusal(415);
  switch (name!.trim()) {
    case "application/x-www-form-urlencoded":
      return Object.fromEntries(new URLSearchParams(decodeText(body)));
    case "application/json":
      return readJsonFields(decodeText(body));
    default:
      throw new Refusal(415);
  }
}

function decodeText(body: Buffer): string {
  try {
    return strictly.decode(body);
  } catch {
    throw new Refusal(400);
  }
}

function readJsonFields(text: string): Record<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Refusal(400);
  const fields = Object.entries(value).filter(([, field]) => field !== null);
  if (!fields.every(([, field]) => typeof field === "string" || typeof field === "boolean")) {
    throw new Refusal(400);
  }
  return Object.fromEntries(fields.map(([key, field]) => [key, String(field)]));
}

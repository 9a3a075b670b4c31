import type { IncomingMessage } from "node:http";
import { Refusal } from "./refusal.ts";

/** The most that any request may carry (`urls.md`) but for those to an `UploadRoute`. */
export const maxBodyBytes = 64 * 1024;
const strictly = new TextDecoder("utf-8", { fatal: true });

/** True when the request announces more than it may carry. */
export function isTooLarge(request: IncomingMessage, maxBytes: number): boolean {
  const allowed = request.method === "POST" ? maxBytes : maxBodyBytes;
  return Number(request.headers["content-length"] ?? 0) > allowed;
}

/** The whole body. Throws `Refusal` 413 as soon as it is longer than it may be. */
export function readBody(
  request: IncomingMessage,
  maxBytes: number = maxBodyBytes,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
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

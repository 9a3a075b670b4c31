import type { OutgoingHttpHeaders } from "node:http";
import type { Content, Encoding } from "./content.ts";

type Wording = {
  status: number;
  /** Lower-case names, those of every answer among them. */
  headers: OutgoingHttpHeaders;
  content?: Content | undefined;
  lastModified?: Date | undefined;
  isForOne?: boolean | undefined;
};

/** Node writes a head and a text at once, which saves a fifth of the work of sending a few bytes. */
const longestText = 1024;

/** A reply in one encoding: the same objects for everybody it is sent to, so nobody may change them. */
export type Form = {
  headers: OutgoingHttpHeaders;
  /** Text has a character for each byte (`latin1`). */
  body?: Buffer | string;
  /** For whoever names this tag: the headers of a 304. */
  etag?: string;
  unchanged?: OutgoingHttpHeaders;
};

/** A reply that may be sent many times: its headers are written down once for each encoding. */
export class PreparedReply {
  readonly status: number;
  readonly lastModified: Date | undefined;
  readonly isCompressible: boolean;
  readonly #content: Content | undefined;
  readonly #headers: OutgoingHttpHeaders;
  readonly #forms: Partial<Record<Encoding, Form>> = {};

  constructor({ status, headers, content, lastModified, isForOne }: Wording) {
    this.status = status;
    this.lastModified = lastModified;
    this.isCompressible = content?.isCompressible === true && !isForOne;
    this.#content = content;
    this.#headers = { ...headers };
    if (lastModified) this.#headers["last-modified"] = lastModified.toUTCString();
    if (content?.isCompressible) {
      this.#headers.vary = join(headers.vary, "Accept-Encoding");
    }
  }

  /** The form in an encoding that it has been prepared in. */
  form(encoding: Encoding): Form | undefined {
    return this.#forms[encoding];
  }

  async prepare(encoding: Encoding): Promise<Form> {
    const form = await this.#make(encoding);
    this.#forms[encoding] = form;
    return form;
  }

  async #make(encoding: Encoding): Promise<Form> {
    const headers = this.#headers;
    // A 204 has no length (RFC 9110, 8.6).
    if (!this.#content && this.status === 204) return { headers };
    if (!this.#content) return { headers: { ...headers, "content-length": 0 } };
    const bytes = await this.#content.encoded(encoding);
    const described = {
      "content-type": this.#content.type,
      "content-length": bytes.length,
      ...(encoding !== "identity" && { "content-encoding": encoding }),
    };
    const body = bytes.length > longestText ? bytes : bytes.toString("latin1");
    if (this.status !== 200 || headers["cache-control"] === "no-store") {
      return { headers: { ...headers, ...described }, body };
    }
    const etag = this.#content.etag(encoding);
    const unchanged = { ...headers, etag };
    return { headers: { ...unchanged, ...described }, body, etag, unchanged };
  }
}

function join(vary: OutgoingHttpHeaders["vary"], name: string): string {
  return vary === undefined ? name : `${vary}, ${name}`;
}

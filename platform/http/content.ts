import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { memoized } from "../memoized.ts";

export type Encoding = "br" | "gzip" | "identity";

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const smallestWorthCompressing = 256;

/** Bytes of one media type, and their compressed forms, each made once when first asked for. */
export class Content {
  readonly type: string;
  readonly identity: Buffer;
  readonly #hash: string;
  readonly #quality: number;
  readonly #encoded = new Map<Encoding, Promise<Buffer>>();

  /** `quality` is brotli's, 0 to 11: high for what is compressed once and sent for days. */
  constructor(type: string, identity: Buffer, quality = 5) {
    this.type = type;
    this.identity = identity;
    this.#quality = quality;
    this.#hash = createHash("sha256").update(identity).digest("base64url").slice(0, 22);
  }

  get isCompressible(): boolean {
    const isText = /^(text\/|image\/svg)|json|xml|javascript/.test(this.type);
    return isText && this.identity.length >= smallestWorthCompressing;
  }

  /** What `assetAddress` of `#platform/assets.ts` puts after `?v=`. */
  get version(): string {
    return this.#hash.slice(0, 10);
  }

  /** Strong, so each encoding has its own (RFC 9110, 8.8.3). */
  etag(encoding: Encoding): string {
    return encoding === "identity" ? `"${this.#hash}"` : `"${this.#hash}-${encoding}"`;
  }

  encoded(encoding: Encoding): Promise<Buffer> {
    let bytes = this.#encoded.get(encoding);
    if (!bytes) {
      bytes = this.#encode(encoding);
      this.#encoded.set(encoding, bytes);
    }
    return bytes;
  }

  /** Makes the compressed forms that `other` was asked for, so that its place is taken without a wait. */
  async encodeLike(other: Content): Promise<void> {
    await Promise.all([...other.#encoded.keys()].map((encoding) => this.encoded(encoding)));
  }

  async #encode(encoding: Encoding): Promise<Buffer> {
    if (encoding === "identity") return this.identity;
    if (encoding === "gzip") return compressGzip(this.identity);
    return compressBrotli(this.identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: this.#quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: this.identity.length,
      },
    });
  }
}

/** The best encoding of an `Accept-Encoding` header that we have: brotli, then gzip, then none. */
export function chooseEncoding(accepted = ""): Encoding {
  return bestOf(accepted);
}

const bestOf = memoized((accepted): Encoding => {
  const offers = accepted.toLowerCase().split(",").map(readOffer);
  const takes = (name: Encoding) => offers.some((offer) => offer.name === name && offer.q > 0);
  if (takes("br")) return "br";
  return takes("gzip") ? "gzip" : "identity";
});

function readOffer(text: string): { name: string; q: number } {
  const [name = "", ...parameters] = text.split(";").map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  return { name, q: weight ? Number(weight.slice(2)) : 1 };
}

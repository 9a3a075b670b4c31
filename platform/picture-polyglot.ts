const headBytes = 1024;
/** An archive's directory stands at its end, before a comment of at most 64 KiB. */
const tailBytes = 22 + 0xffff;
const markup = /<script|<!doctype\s|<\?php|<html[\s>]/i;

/**
 * True for a picture that another program would read as something else: as a page, a drawing, a PDF or an archive.
 * What cameras put behind a picture, a second one or a short film, is none of these.
 */
export function isPolyglot(bytes: Buffer): boolean {
  const head = bytes.toString("latin1", 0, headBytes);
  return (
    head.includes("%PDF-") ||
    /<svg[\s>]/i.test(head) ||
    bytes.includes("PK\x05\x06", Math.max(0, bytes.length - tailBytes), "latin1") ||
    markup.test(bytes.toString("latin1"))
  );
}

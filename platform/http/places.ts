/** Pages behind a session, with Next's scripts: the organisers' workspace and the way into it. */
export function isWorkspace(path: string): boolean {
  return /^\/(organise|sign-in)(\/|$)/.test(path);
}

/** Pages with a token in their address: those of signers, of signing in, of being invited. */
export function isPersonal(path: string): boolean {
  return isMailedLink(path) || /^\/(sign-in|organise\/(invitations|account\/email))\//.test(path);
}

/** Where the links in a signer's mails lead. */
export function isMailedLink(path: string): boolean {
  return path.startsWith("/signatures/");
}

/** The page with mails that were not sent. */
export function isOutbox(path: string): boolean {
  return /^\/outbox(\/|$)/.test(path);
}

/** What only the front door itself may ask the renderer for: refusals, and formats by their inner name. */
export function isInternal(path: string): boolean {
  return (
    path === "/refused" ||
    /\/as\/(json|xml|md|csv|atom|ics|feed)$/.test(path) ||
    path.startsWith("/_")
  );
}

/** The published schemas of the formats, which any site may read as it may read the formats. */
export function isSchema(path: string): boolean {
  return path.startsWith("/schemas/");
}

/** What Next's development tools fetch. */
export function isDevelopmentTool(path: string): boolean {
  return path.startsWith("/_next/") || path.startsWith("/__nextjs");
}

/** The place as the log names it: a word, never the address. */
export function placeName(path: string): string {
  if (isWorkspace(path)) return `/${path.split("/")[1]}/*`;
  if (isPersonal(path)) return "/signatures/*";
  return "other";
}

import type { IncomingHttpHeaders } from "node:http";
import type { Environment } from "../env.ts";
import { isForwarded } from "./client.ts";
import { isLoopback } from "./hosts.ts";

/**
 * Whether the page with unsent mails may be shown (`urls.md`): only to the machine's own owner,
 * while no mail server and no proxy is configured and nothing forwarded the request.
 */
export function isOutboxOpen(environment: Environment, headers: IncomingHttpHeaders): boolean {
  return (
    !environment.smtpUrl &&
    environment.trustedProxies.length === 0 &&
    isLoopback(environment.host) &&
    isLoopback(environment.publicUrl.hostname) &&
    !isForwarded(headers)
  );
}

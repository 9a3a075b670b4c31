export type HeaderKind = "page" | "personal" | "representation";

/** In the workspace, and on the way into it, our own pages may ask a device for a passkey. */
export const workspacePermissions = permissionsPolicy("(self)");

const always = {
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": permissionsPolicy("()"),
  "referrer-policy": "same-origin",
};

/**
 * The headers of `safety.md`, on every answer. A nonce lets Next's own inline scripts run in the
 * workspace. Pages with a token in their address are `personal`: they tell other sites, and their
 * own posts, no more than the origin (`no-referrer` would make browsers send `Origin: null`).
 */
export function securityHeaders(
  kind: HeaderKind,
  options: { isHttps: boolean; nonce?: string; isDev?: boolean },
): Record<string, string> {
  return {
    ...always,
    "content-security-policy": contentSecurityPolicy(options),
    ...(options.isHttps && { "strict-transport-security": "max-age=31536000" }),
    ...(kind === "personal" && { "referrer-policy": "strict-origin" }),
    ...(kind === "representation" && {
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    }),
  };
}

function permissionsPolicy(passkeys: "()" | "(self)"): string {
  const closed = ["camera", "geolocation", "microphone", "payment", "usb"];
  const ofPasskeys = ["publickey-credentials-create", "publickey-credentials-get"];
  return [
    ...closed.map((feature) => `${feature}=()`),
    ...ofPasskeys.map((feature) => `${feature}=${passkeys}`),
  ].join(", ");
}

/** The policy alone; Next reads the nonce from it when it stands in the request. */
export function contentSecurityPolicy(options: { nonce?: string; isDev?: boolean }): string {
  const { nonce, isDev } = options;
  // Next's development tools evaluate code and write styles; what is built does neither.
  const scripts = nonce ? ` 'nonce-${nonce}'${isDev ? " 'unsafe-eval'" : ""}` : "";
  const styles = nonce && isDev ? " 'unsafe-inline'" : "";
  return [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    `style-src 'self'${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

import { expect, test } from "vitest";
import {
  contentSecurityPolicy,
  securityHeaders,
  workspacePermissions,
} from "./security-headers.ts";

test("only an address with https asks browsers to come back by https", () => {
  const headerFor = (isHttps: boolean) =>
    securityHeaders("page", { isHttps })["strict-transport-security"];
  expect(headerFor(true)).toBe("max-age=31536000");
  expect(headerFor(false)).toBeUndefined();
});

test("pages with a token tell no more than their origin, and still tell it", () => {
  const policyOf = (kind: "page" | "personal") =>
    securityHeaders(kind, { isHttps: true })["referrer-policy"];
  expect([policyOf("page"), policyOf("personal")]).toEqual(["same-origin", "strict-origin"]);
});

test("no policy lets inline scripts run without its nonce", () => {
  for (const options of [{}, { nonce: "abc" }, { nonce: "abc", isDev: true }]) {
    const scripts = /script-src ([^;]*)/.exec(contentSecurityPolicy(options))![1];
    expect(scripts).not.toContain("unsafe-inline");
  }
  expect(contentSecurityPolicy({ nonce: "abc" })).not.toContain("unsafe");
});

test("passkeys may be asked for by the workspace alone, everything else by nobody", () => {
  const everywhere = securityHeaders("page", { isHttps: true })["permissions-policy"]!;
  for (const policy of [everywhere, workspacePermissions]) expect(policy).toContain("camera=()");
  expect(everywhere).not.toContain("self");
  const asked = "publickey-credentials-create=(self), publickey-credentials-get=(self)";
  expect(workspacePermissions).toContain(asked);
});

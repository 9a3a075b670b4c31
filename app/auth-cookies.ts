import { environment } from "#platform/env.ts";
import { readDevice, type Device } from "#platform/device.ts";

/** What a request of somebody who signs in, or is, brings along. */
export type Visit = { cookies: Record<string, string>; device: Device };

type Kind = "session" | "passkey" | "way";

/** The cookies and the device of a request. */
export function visitOf(request: Request): Visit {
  const pairs = (request.headers.get("cookie") ?? "").split(/;\s*/).map((pair) => {
    const [, name = "", value = ""] = /^([^=]*)=(.*)$/.exec(pair) ?? [];
    return [name, decoded(value)] as const;
  });
  return {
    cookies: Object.fromEntries(pairs),
    device: readDevice(request.headers.get("user-agent") ?? ""),
  };
}

/** The name of one of our cookies: the session's, a passkey's challenge, the way by another provider. */
export function cookieName(kind: Kind): string {
  return `${isSecure() ? "__Host-" : ""}countersign-${kind}`;
}

/** The attributes that all of ours have, as next-auth wants them. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
}

/** The header that sets one of our cookies. */
export function writeCookie(kind: Kind, value: string, expiresAt: Date): string {
  const flags = `Path=/; HttpOnly; SameSite=Lax${isSecure() ? "; Secure" : ""}`;
  return `${cookieName(kind)}=${value}; Expires=${expiresAt.toUTCString()}; ${flags}`;
}

/** The header that takes one of our cookies away. */
export function dropCookie(kind: Kind): string {
  return writeCookie(kind, "", new Date(0));
}

export function isSecure(): boolean {
  return environment().publicUrl.protocol === "https:";
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

import { environment } from "#platform/env.ts";

/** The cookie that holds the token of an organiser's session. */
export function sessionCookie() {
  const secure = environment().publicUrl.protocol === "https:";
  const name = `${secure ? "__Host-" : ""}countersign-session`;
  return { name, options: { httpOnly: true, sameSite: "lax", path: "/", secure } };
}

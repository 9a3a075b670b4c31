import type { Row } from "./workspace-row.ts";

/** What belongs to one organiser alone, whatever their roles: their account, their passkeys, their proofs. */
export function accountRows(path: string): Record<string, Row> {
  const own = { seenBy: "organiser" } as const;
  const forScripts = { ...own, isForScripts: true } as const;
  const prove = `${path}/prove/[id]`;
  return {
    [`page ${path}/account`]: own,
    [`post ${path}/account/self`]: { ...own, fields: { name: "Canary", language: "en" } },
    [`post ${path}/account/email`]: { ...own, fields: { email: "canary-new@example.org" } },
    [`page ${path}/account/email/[token]`]: own,
    [`post ${path}/account/email/[token]/confirm`]: own,
    [`post ${path}/account/passkeys`]: { ...own, fields: { passkey: "Canary", response: "{}" } },
    [`post ${path}/account/passkeys/challenge`]: forScripts,
    [`post ${path}/account/passkeys/rename`]: {
      ...own,
      fields: { id: "[passkey]", name: "Phone" },
    },
    [`post ${path}/account/passkeys/remove`]: { ...own, fields: { id: "[passkey]" } },
    [`post ${path}/account/sessions/end`]: { ...own, fields: { session: "[session]" } },
    [`post ${path}/account/sessions/end-everywhere`]: own,
    [`post ${path}/prove`]: own,
    [`page ${prove}`]: { seenBy: "holder" },
    [`post ${prove}/challenge`]: forScripts,
    [`post ${prove}/code`]: { ...own, fields: { code: "0000 0000" } },
    [`post ${prove}/identity`]: own,
    [`post ${prove}/mail`]: own,
    [`post ${prove}/passkey`]: { ...own, fields: { response: "{}" } },
  };
}

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Role } from "#domain/memberships/membership.ts";

/**
 * Who may see a page, and who may do what a route does. Said here a second time, apart from the table of
 * rights, so that a mistake there shows. A role counts in what the address is about: a campaign, or else
 * the whole installation.
 */
export type Row = {
  /** `anybody` without a session too; `organiser` with any session; else the roles. */
  seenBy: "anybody" | "organiser" | readonly Role[];
  /** Of a route: who may do it, of those who see it. */
  doneBy?: readonly Role[];
  /** The fields of a post that is in order. */
  fields?: Record<string, string>;
  /** The formats of `as/[format]`. */
  formats?: readonly string[];
  /** Its answer takes signers' personal data out, to whom it is done for. */
  takesOut?: boolean;
};

const everyRole = ["owner", "editor", "moderator", "analyst"] as const;
const readers = ["owner", "editor", "moderator"] as const;
const owner = ["owner"] as const;
const campaign = "/organise/campaigns/[slug]";

/** One row for each `page.tsx` and `route.ts` below `app/[locale]/organise`. */
export const rows: Record<string, Row> = {
  "page /organise": { seenBy: "organiser" },
  "post /organise/sign-out": { seenBy: "anybody" },
  "page /organise/invitations/[token]": { seenBy: "anybody" },
  "post /organise/invitations/[token]/accept": { seenBy: "anybody" },
  [`page ${campaign}`]: { seenBy: everyRole },
  [`post ${campaign}/export`]: { seenBy: everyRole, doneBy: owner, takesOut: true },
  ...teamAndHistory("/organise"),
  ...teamAndHistory(campaign),
};

function teamAndHistory(path: string): Record<string, Row> {
  const manage = { seenBy: everyRole, doneBy: owner };
  const fields = { email: "canary-new@example.org", role: "analyst", locale: "en" };
  return {
    [`page ${path}/team`]: { seenBy: everyRole },
    [`page ${path}/team/[membership]`]: { seenBy: owner },
    [`page ${path}/team/[membership]/remove`]: { seenBy: owner },
    [`post ${path}/team/[membership]/role`]: { ...manage, fields },
    [`post ${path}/team/[membership]/removal`]: manage,
    [`post ${path}/team/invitations`]: { ...manage, fields },
    [`page ${path}/team/invitations/[invitation]`]: { seenBy: owner },
    [`post ${path}/team/invitations/[invitation]/mail`]: manage,
    [`post ${path}/team/invitations/[invitation]/revocation`]: manage,
    [`page ${path}/history`]: { seenBy: readers },
    [`post ${path}/history/export`]: { seenBy: readers, doneBy: owner, fields: { format: "json" } },
  };
}

const workspace = join("app", "[locale]", "organise");

/** What there is, as the names of rows: from the file tree, so that nothing new is forgotten. */
export function listWorkspace(): string[] {
  return filesOf(workspace).flatMap((file) => {
    const path = `/${dirname(file).split("/").slice(2).join("/")}`;
    if (file.endsWith("/page.tsx")) return [`page ${path}`];
    if (!/\/route\.tsx?$/.test(file)) return [];
    const text = readFileSync(file, "utf8");
    const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) =>
      new RegExp(`export .*\\b${method}\\b`).test(text),
    );
    return methods.map((method) => `${method.toLowerCase()} ${path}`);
  });
}

/** Files with server actions, which a browser reaches under every address. */
export function listActions(): string[] {
  return filesOf("app").filter((file) => /["']use server["']/.test(readFileSync(file, "utf8")));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

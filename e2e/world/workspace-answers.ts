import type { APIResponse } from "@playwright/test";
import type { Role } from "#domain/memberships/membership.ts";
import type { Row } from "./workspace-row.ts";
import type { Visitor } from "./workspace-visitors.ts";
import type { Canary, Workspace } from "./workspace.ts";

/** A page or a route, and what its address is about. */
export type Place = { name: string; row: Row; scope: "campaign" | "installation" };

export type Asked = {
  method: "GET" | "POST";
  address: string;
  visitor: Visitor;
  answer: APIResponse;
};

function roleOf({ scope }: Place, { inCampaign, everywhere }: Visitor): Role | undefined {
  return scope === "campaign" ? inCampaign : everywhere;
}

/** 404 for what one may not see; the way to sign in for whom we do not know. */
export function statusOfPage(place: Place, visitor: Visitor): number {
  const { seenBy, leadsOn } = place.row;
  if (seenBy === "anybody") return 200;
  if (!visitor.cookie) return place.name.startsWith("get ") ? 303 : 307;
  if (seenBy === "organiser") return 200;
  if (seenBy === "holder") return visitor.isHolder ? 200 : 404;
  const role = roleOf(place, visitor);
  if (!role || !seenBy.includes(role)) return 404;
  return leadsOn ? 307 : 200;
}

/** Undefined for who may: that is for another test. */
export function statusOfPost(place: Place, visitor: Visitor): number | undefined {
  const { seenBy, doneBy = [], isForScripts } = place.row;
  if (!visitor.cookie) return isForScripts ? 403 : 303;
  if (typeof seenBy === "string") return undefined;
  const role = roleOf(place, visitor);
  if (!role || !seenBy.includes(role)) return 404;
  return doneBy.includes(role) ? undefined : 403;
}

export function faultOf({ method, address, visitor, answer }: Asked, wanted: number): string[] {
  const status = answer.status();
  const asked = `${method} ${address} by ${visitor.name}`;
  if (status !== wanted) return [`${asked}: ${status} instead of ${wanted}`];
  const location = answer.headers().location ?? "";
  const isSentOn = !visitor.cookie && (status === 303 || status === 307);
  return isSentOn && !location.endsWith("/sign-in") ? [`${asked}: sent to ${location}`] : [];
}

export async function leaksOf(asked: Asked, world: Workspace): Promise<string[]> {
  const { method, address, visitor } = asked;
  const names = await shownBy(asked, world, ({ mayRead }) => !mayRead(visitor));
  return names.map((name) => `${method} ${address} shows ${visitor.name} ${name}`);
}

/** The canaries in an answer: in its text, be it HTML or Next's data, and in its headers. */
export async function shownBy(
  { answer }: Asked,
  { canaries }: Workspace,
  isMeant: (canary: Canary) => boolean = () => true,
): Promise<string[]> {
  const everything = `${await answer.text()}\n${JSON.stringify(answer.headers())}`;
  const found = canaries.filter((canary) => isMeant(canary) && everything.includes(canary.word));
  return found.map(({ name }) => name);
}

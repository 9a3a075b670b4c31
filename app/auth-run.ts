import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type NextAuthOptions } from "next-auth";

type Way = "email" | "oidc";

/** What a run of next-auth is given, and gives. */
export type Run = {
  body?: Record<string, string>;
  query?: Record<string, string>;
  cookies?: Record<string, string>;
};
export type Ran = { body: unknown; location: string | undefined; setCookies: string[] };

/** Has next-auth do a part that it wants posted: with a token of its own, besides the origin that the front door checks. */
export async function runPost(
  action: string,
  way: Way,
  run: Run,
  options: NextAuthOptions,
): Promise<Ran> {
  const csrf = await runAction("GET", "csrf", way, {}, options);
  const { csrfToken } = csrf.body as { csrfToken: string };
  const [cookie = ""] = csrf.setCookies.map((header) => header.split(";", 1)[0]!);
  const [name = "", value = ""] = cookie.split("=", 2);
  const cookies = { ...run.cookies, [name]: decodeURIComponent(value) };
  return runAction(
    "POST",
    action,
    way,
    { ...run, body: { ...run.body, csrfToken }, cookies },
    options,
  );
}

/** Runs a part of next-auth without a server: with the little of a request and an answer that it uses. */
export async function runAction(
  method: "GET" | "POST",
  action: string,
  way: Way,
  { body = {}, query = {}, cookies = {} }: Run,
  options: NextAuthOptions,
): Promise<Ran> {
  const ran: Ran = { body: undefined, location: undefined, setCookies: [] };
  const request = {
    method,
    headers: {},
    cookies,
    query: { nextauth: [action, way], ...query },
    body,
  };
  const response = {
    status: () => response,
    getHeader: () => ran.setCookies,
    setHeader: (name: string, value: string | string[]) => {
      if (name === "Set-Cookie") ran.setCookies = value as string[];
      if (name === "Location") ran.location = value as string;
    },
    end: () => {},
    send: (sent: unknown) => {
      ran.body = sent;
    },
  };
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    options,
  );
  return ran;
}

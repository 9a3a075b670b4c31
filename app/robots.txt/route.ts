import { absoluteAddress } from "#platform/addresses.ts";
import { defaultLocale, localePath, locales } from "#platform/locales.ts";

export const dynamic = "force-dynamic";

/** What is for one person, or for organisers; `/signatures/` holds links with tokens. */
const notForRobots = ["/organise", "/sign-in", "/signatures/", "/outbox"];

export function GET(): Response {
  const paths = locales.flatMap((locale) => notForRobots.map((path) => localePath(locale, path)));
  const lines = [
    "User-agent: *",
    ...paths.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${absoluteAddress(defaultLocale, "/sitemap.xml")}`,
    "",
  ];
  const headers = { "content-type": "text/plain; charset=utf-8" };
  return new Response(lines.join("\n"), { headers });
}

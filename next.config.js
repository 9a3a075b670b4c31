const locales = "ar|en|es|fr|ru|zh";
const format = ":format(json|xml|md|csv|atom|ics)";
const isBare = `(?!(?:${locales})(?:/|$)|_next/)`;

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  compress: false,
  generateEtags: false,
  // Every reader gets title and canonical in the head; a page without script cannot move them there.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  agentRules: false,
  // `npm run check` runs the compiler by tsconfig.json; Next rewrites the file it is given.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "app/tsconfig.json" },
  // Addresses carry tokens.
  logging: false,
  skipTrailingSlashRedirect: true,
  experimental: { serverActions: { bodySizeLimit: "64kb" } },
  rewrites: async () => [
    {
      source: `/:locale(${locales})/:path(.+)\\.${format}`,
      destination: "/:locale/:path/as/:format",
    },
    { source: `/:path(${isBare}.+)\\.${format}`, destination: "/en/:path/as/:format" },
    { source: "/", destination: "/en" },
    { source: `/:path(${isBare}.+)`, destination: "/en/:path" },
  ],
};

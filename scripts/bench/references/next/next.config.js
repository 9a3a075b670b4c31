import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../../..", import.meta.url));

// Next as it comes out of the box, but for where things lie.
/** @type {import("next").NextConfig} */
export default {
  agentRules: false,
  turbopack: { root: repository },
  outputFileTracingRoot: repository,
  typescript: { ignoreBuildErrors: true },
};

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Settings } from "./server.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs one of the operator's commands as they would, `npm run <name> -- …`; answers its exit code and what it wrote. */
export async function runCommand(
  name: string,
  parameters: string[],
  settings: Settings,
): Promise<{ code: number; console: string }> {
  const { PATH, HOME } = process.env;
  const env: NodeJS.ProcessEnv = { PATH, HOME, NODE_ENV: "production", ...settings };
  const child = spawn("npm", ["run", "--silent", name, "--", ...parameters], { cwd: root, env });
  let written = "";
  child.stdout.on("data", (chunk) => (written += chunk));
  child.stderr.on("data", (chunk) => (written += chunk));
  const [code] = (await once(child, "close")) as [number];
  return { code, console: written };
}

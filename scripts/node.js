import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const packagedNode = `${root}node_modules/.bin/node`;

const oldest = [24, 7];

/**
 * Goes on under Node 24: returns at once where this already is one, else starts the same command again
 * with the Node that came among the packages, and never returns.
 */
export async function continueOnNode24() {
  if (isNewEnough(process.versions.node)) return;
  if (!existsSync(packagedNode)) refuseOldNode();
  await become(packagedNode, process.argv.slice(1), process.env);
}

/** Turns this process into another command, so that signals and the exit code are that command's own. */
export function become(file, args, env) {
  if (process.execve) process.execve(file, [file, ...args], env);
  const child = spawn(file, args, { stdio: "inherit", env });
  for (const signal of ["SIGTERM", "SIGHUP", "SIGINT"]) {
    process.on(signal, () => (signal === "SIGINT" && process.stdin.isTTY) || child.kill(signal));
  }
  child.on("error", refuseOldNode);
  child.on("exit", (code, signal) => process.exit(signal ? 1 : code));
  return new Promise(() => {});
}

function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

function refuseOldNode() {
  const machine = `${process.platform}-${process.arch}`;
  console.error(
    `Countersign needs Node ${oldest.join(".")} or newer. This is Node ${process.versions.node}, ` +
      `and none comes with the packages for ${machine}: please install one.`,
  );
  process.exit(78);
}

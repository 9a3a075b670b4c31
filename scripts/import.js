import { existsSync } from "node:fs";
import { continueOnNode24, root } from "./node.js";
import { prepare } from "./prepare.js";

process.chdir(root);
// On a new machine; where packages are there, a server may be running on them.
if (!existsSync("node_modules/.package-lock.json")) await prepare();
await continueOnNode24();
await import("./import/command.ts");

import { continueOnNode24, root } from "./node.js";

process.chdir(root);
await continueOnNode24();
await import("./backup/command.ts");

import { become } from "./node.js";
import { build, prepare } from "./prepare.js";

await prepare();
if (!process.argv.includes("--help")) build();
await become(process.execPath, ["scripts/bench/main.ts", ...process.argv.slice(2)], {
  ...process.env,
  NODE_ENV: "production",
});

import { become } from "./node.js";
import { build, prepare, unpackFonts } from "./prepare.js";

const isDevelopment = process.argv.includes("--dev");

await prepare();
if (isDevelopment) unpackFonts();
else build();
await become(process.execPath, ["server.ts", ...process.argv.slice(2)], {
  ...process.env,
  NODE_ENV: isDevelopment ? "development" : "production",
});

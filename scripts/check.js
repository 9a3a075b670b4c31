import { runChecks } from "./checks.js";
import { close } from "./counts.js";
import { prepare, unpackFonts } from "./prepare.js";

await prepare();
unpackFonts();
close(await runChecks());

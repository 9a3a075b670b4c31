import { close } from "./counts.js";
import { build, prepare } from "./prepare.js";
import { runTorture } from "./torture/run.js";

await prepare();
build();
const words = process.argv.slice(2);
const names = words.filter((word) => word !== "--short");
close(await runTorture({ isShort: words.includes("--short"), names }));

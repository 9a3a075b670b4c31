import { runBrowserTests } from "./browser-tests.js";
import { runChecks } from "./checks.js";
import { add, close } from "./counts.js";
import { build, prepare } from "./prepare.js";
import { runTorture } from "./torture/run.js";

await prepare();
build();
const total = await runChecks();
add(total, await runTorture({ isShort: true }));
add(total, await runBrowserTests());
close(total);

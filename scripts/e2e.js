import { runBrowserTests } from "./browser-tests.js";
import { close } from "./counts.js";
import { build, prepare } from "./prepare.js";

await prepare();
build();
close(await runBrowserTests(process.argv.slice(2)));

import { build, prepare } from "./prepare.js";

await prepare();
build();

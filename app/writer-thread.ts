import { importFast } from "#platform/fast-imports.ts";

importFast(".next/cache/modules");
await import("./writer-work.ts");

import { enableCompileCache } from "node:module";

// In JavaScript, and before any TypeScript is read: what takes its types away would come into memory, 15 MB of it.
enableCompileCache(".next/cache/modules");
const { importFast } = await import("#platform/fast-imports.ts");
importFast(".next/cache/modules");
await import("./work.ts");

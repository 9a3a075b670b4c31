import { importFast } from "#platform/fast-imports.ts";
import { continueFrugally } from "#platform/frugal.ts";

continueFrugally();
importFast(".next/cache/modules");
await import("./app/start.ts");

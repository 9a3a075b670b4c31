import type { Benchmark } from "./benchmark.ts";
import { confirm } from "./benchmarks/confirm.ts";
import { cpu } from "./benchmarks/cpu.ts";
import { exporting } from "./benchmarks/export.ts";
import { freshness } from "./benchmarks/freshness.ts";
import { growth } from "./benchmarks/growth.ts";
import { isolation } from "./benchmarks/isolation.ts";
import { mixed } from "./benchmarks/mixed.ts";
import { news } from "./benchmarks/news.ts";
import { article, count, page } from "./benchmarks/read.ts";
import { sign500 } from "./benchmarks/sign-500.ts";
import { sign } from "./benchmarks/sign.ts";
import { start } from "./benchmarks/start.ts";
import { timing } from "./benchmarks/timing.ts";
import { weight } from "./benchmarks/weight.ts";

/** In the order of the report. */
export const benchmarks: readonly Benchmark[] = [
  sign,
  confirm,
  sign500,
  page,
  article,
  count,
  cpu,
  start,
  weight,
  freshness,
  timing,
  isolation,
  mixed,
  growth,
  exporting,
  news,
];

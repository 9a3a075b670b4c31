import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { Broken, type Plan } from "../benchmark.ts";

/** What is there beside the counted signatures: so many waiting with their tokens, so many owners. */
export type Extras = { waiting?: number; organisers?: number };

/**
 * Lends a data folder of its own with so many signatures stored, copied from one that is filled once
 * and kept in the plan's cache.
 */
export async function withData<Outcome>(
  plan: Plan,
  count: number,
  { waiting = 0, organisers = 0 }: Extras,
  use: (folder: string) => Promise<Outcome>,
): Promise<Outcome> {
  const filled = filledFolder(plan, count);
  const folder = mkdtempSync(join(plan.cache, "run-"));
  try {
    cpSync(filled, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
    if (waiting + organisers > 0) run("prepare", folder, [waiting, organisers]);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lends the data folder with so many articles that is kept in the plan's cache; it is only read. */
export async function withNews<Outcome>(
  { cache, say }: Plan,
  count: number,
  use: (folder: string) => Promise<Outcome>,
): Promise<Outcome> {
  const sources = ["scripts/bench/vocabulary.ts", "scripts/bench/data/fill-articles.ts"];
  const folder = join(cache, `news-${count}-${fingerprint(sources)}`);
  if (!existsSync(folder)) {
    say(`Filling a data folder with ${count.toLocaleString("en")} articles …`);
    fillOnce(folder, "fill-news", count);
  }
  return use(folder);
}

/** Lends an empty folder. */
export async function withFolder<Outcome>(
  plan: Plan,
  use: (folder: string) => Promise<Outcome>,
): Promise<Outcome> {
  mkdirSync(plan.cache, { recursive: true });
  const folder = mkdtempSync(join(plan.cache, "run-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filledFolder({ cache, say }: Plan, count: number): string {
  const sources = ["scripts/bench/people.ts", "scripts/bench/data/fill-signatures.ts"];
  const folder = join(cache, `signatures-${count}-${fingerprint(sources)}`);
  if (existsSync(folder)) return folder;
  say(`Filling a data folder with ${count.toLocaleString("en")} signatures …`);
  fillOnce(folder, "fill", count);
  return folder;
}

function fillOnce(folder: string, name: "fill" | "fill-news", count: number): void {
  const unfinished = `${folder}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  run(name, unfinished, [count]);
  renameSync(unfinished, folder);
}

/** Another one with every change of the tables or of what is filled in. */
function fingerprint(sources: string[]): string {
  const migrations = readdirSync("db/migrations").filter((name) => name.endsWith(".sql"));
  const hash = createHash("sha256");
  for (const file of [...sources, ...migrations.map((name) => `db/migrations/${name}`)]) {
    hash.update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 8);
}

function run(name: "fill" | "fill-news" | "prepare", folder: string, numbers: number[]): void {
  const { PATH } = process.env;
  const args = [`scripts/bench/data/${name}.ts`, ...numbers.map(String)];
  const env = { PATH, NODE_ENV: "production" as const, DATA_DIR: folder };
  const { status } = spawnSync(process.execPath, args, {
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) throw new Broken(`${args.join(" ")} ended with ${status}`);
}

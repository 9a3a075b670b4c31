import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { closeConnections } from "#db/connection.ts";
import { CannotStart, openDatabase } from "#db/open.ts";
import { findCampaignBySlug } from "#domain/campaigns/queries.ts";
import { finishImport } from "#domain/imports/finish.ts";
import { startImport } from "#domain/imports/start.ts";
import { isLocale, locales } from "#platform/locales.ts";
import { BadExport } from "#platform/wordpress/read-export.ts";
import { runCommand } from "../run-command.ts";
import { openFolder } from "./folder.ts";
import type { Source } from "./piece.ts";
import { createProgress } from "./progress.ts";
import { Report } from "./report.ts";
import { takePieces, type Taking } from "./take.ts";
import { printImports, undo } from "./undo.ts";
import { openWordpress } from "./wordpress.ts";

const help = `npm run import -- wordpress <export.xml> [--uploads <folder>]
npm run import -- markdown <folder>
npm run import -- list
npm run import -- undo <number>

Moves the posts and pages of another site into the news, with topics, pictures and old addresses. The server may
run meanwhile. Run it again and nothing is taken twice; cut off, it goes on where it was.

  --uploads <folder>   WordPress's wp-content/uploads, on this machine
  --campaign <slug>    make them news of this campaign
  --language <code>    what they are written in: ${locales.join(", ")}
  --name <text>        the name of the source, if a folder has been moved since
  --dry-run            write nothing, say what would be done
  --report <file>      write every line of what was left out, and why, into a file

Exit codes: 0 done, and what was left out is listed; 78 refused, with the reason. Stopped at any point, run it again.`;

const options = {
  help: { type: "boolean", short: "h" },
  uploads: { type: "string" },
  campaign: { type: "string" },
  language: { type: "string" },
  name: { type: "string" },
  "dry-run": { type: "boolean" },
  report: { type: "string" },
} as const;
type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

const actor = () => ({ kind: "operator" as const, at: new Date() });

await runCommand(async () => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) return console.log(help);
  const [verb, operand, ...others] = positionals;
  if (others.length > 0 || (verb === "list") !== (operand === undefined))
    throw new CannotStart(help);
  if (verb !== "wordpress" && verb !== "markdown" && verb !== "undo" && verb !== "list")
    throw new CannotStart(help);
  try {
    await openDatabase();
    if (verb === "list") await printImports();
    else if (verb === "undo") await undo(actor(), operand!);
    else await bringIn(await open(verb, operand!, values), values);
  } finally {
    closeConnections();
  }
});

async function open(
  verb: "wordpress" | "markdown",
  operand: string,
  values: Values,
): Promise<Source> {
  const { language, uploads, name } = values;
  if (language !== undefined && !isLocale(language))
    throw new CannotStart(`--language: one of ${locales.join(", ")}`);
  const file = fromCaller(operand);
  if (!existsSync(file)) throw new CannotStart(`there is no ${file}`);
  const folder = uploads === undefined ? undefined : fromCaller(uploads);
  if (folder && !existsSync(folder)) throw new CannotStart(`--uploads: there is no ${folder}`);
  const given = { locale: language, name, today: new Date() };
  try {
    return verb === "wordpress"
      ? await openWordpress({ file, uploads: folder, ...given })
      : await openFolder({ folder: file, ...given });
  } catch (error) {
    if (error instanceof BadExport) throw new CannotStart(`${file}: ${error.message}`);
    throw error;
  }
}

async function bringIn(source: Source, values: Values): Promise<void> {
  const isDry = values["dry-run"] === true;
  const campaign =
    values.campaign === undefined ? undefined : await findCampaignBySlug(values.campaign);
  if (values.campaign !== undefined && !campaign)
    throw new CannotStart(`--campaign: there is no ${values.campaign}`);
  const report = new Report();
  report.remarks.push(...source.remarks);
  const begun = isDry ? undefined : await startImport(actor(), source);
  if (begun)
    console.log(
      `Import ${begun.id} ${begun.outcome === "resumed" ? "goes on" : "begins"}: ${source.source}`,
    );
  const taking: Taking = {
    actor,
    isDry,
    report,
    source: source.source,
    importId: begun?.id ?? 0,
    campaignId: campaign?.id ?? null,
    pictures: new Map(),
    topics: new Map(),
  };
  await takePieces(source, taking, createProgress(source.total));
  if (begun) await finishImport(actor(), begun.id);
  console.log(report.summary(isDry));
  if (values.report !== undefined) report.save(fromCaller(values.report));
  if (begun) console.log(`To take it back: npm run import -- undo ${begun.id}`);
}

/** npm runs commands in the folder of package.json, whichever folder the caller is in. */
function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? ".", path);
}

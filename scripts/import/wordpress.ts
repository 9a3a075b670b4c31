import { statSync } from "node:fs";
import { dayOf } from "#platform/calendar.ts";
import { isLocale, type Locale } from "#platform/locales.ts";
import { BadExport, readExport, type ExportItem } from "#platform/wordpress/read-export.ts";
import type { LeftOut, Piece, Source } from "./piece.ts";
import { surveyExport, type Survey } from "./wordpress-survey.ts";
import { toPiece } from "./wordpress-piece.ts";

export type WordpressOptions = {
  file: string;
  uploads: string | undefined;
  locale: Locale | undefined;
  name: string | undefined;
  today: Date;
};

/** What must be known of the whole before the first post: chosen language, folder, and what the survey found. */
export type Site = Survey & { uploads: string | undefined; locale: Locale };

const isPost = (type: string) => type === "post" || type === "page";
const unpublished: Record<string, string> = {
  draft: "is a draft",
  "auto-draft": "is a draft",
  pending: "waits for review",
  private: "is private",
  future: "is scheduled for a day to come",
  trash: "is in the bin",
};

/** A WordPress export as a source; reads it once from end to end to learn what is in it. Throws `BadExport`. */
export async function openWordpress(options: WordpressOptions): Promise<Source> {
  const { file, uploads, today } = options;
  if (!statSync(file).isFile()) throw new BadExport("it is no file");
  const survey = await surveyExport(file);
  const language = survey.language.slice(0, 2).toLowerCase();
  const locale = options.locale ?? (isLocale(language) ? language : undefined);
  if (!locale) {
    throw new BadExport(`its language is “${survey.language}”: say one with --language`);
  }
  const site: Site = { ...survey, uploads, locale };
  return {
    kind: "wordpress",
    source: options.name ?? survey.address,
    total: survey.posts,
    remarks: remarksOf(survey),
    async *read() {
      for await (const record of readExport(file)) {
        if (record.kind !== "item") continue;
        const found = read(record.item, site, dayOf(today));
        if (found) yield found;
      }
    },
  };
}

function read(item: ExportItem, site: Site, today: string): Piece | LeftOut | undefined {
  const of = (name: string) => item.fields.get(name) ?? "";
  if (!isPost(of("wp:post_type"))) return undefined;
  const label = `${of("wp:post_type")} ${of("wp:post_id")} “${of("title").slice(0, 80)}”`;
  const status = of("wp:status");
  if (status !== "publish")
    return { label, reason: unpublished[status] ?? `has the state “${status}”` };
  if (of("wp:post_password") !== "") return { label, reason: "is protected by a password" };
  const day = dayOfItem(item);
  if (day === undefined) return { label, reason: "has no date" };
  if (day > today) return { label, reason: "is of a day that is still to come" };
  return toPiece(item, { label, day }, site);
}

/** In GMT, as days are here; a zero date, which drafts have, falls back to the local one. */
function dayOfItem({ fields }: ExportItem): string | undefined {
  const days = ["wp:post_date_gmt", "wp:post_date"].map((name) =>
    (fields.get(name) ?? "").trim().slice(0, 10),
  );
  const written = days.find((day) => /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(day) && isDate(day));
  if (written) return written;
  const sent = new Date(fields.get("pubDate") ?? "");
  return Number.isNaN(sent.getTime()) || sent.getUTCFullYear() < 1 ? undefined : dayOf(sent);
}

function isDate(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && dayOf(date) === day;
}

function remarksOf({ comments, others }: Survey): string[] {
  const types = [...others].map(([type, count]) => `${type} ${count}`);
  return [
    ...(comments > 0 ? [`${comments} comments were left out: there are none here`] : []),
    ...(types.length > 0 ? [`No articles, and left out: ${types.join(", ")}`] : []),
  ];
}

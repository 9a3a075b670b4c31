import { decodeEntities } from "#platform/html/entities.ts";
import { latinSlug } from "#platform/latin-slug.ts";
import {
  BadExport,
  readExport,
  type ExportItem,
  type ExportRecord,
} from "#platform/wordpress/read-export.ts";

export type Attachment = {
  id: number;
  /** Below the folder of the uploads. */
  path: string;
  link: string;
  alt: string;
  caption: string;
  parent: number;
};
type Term = { id: string; slug: string; parent: string };

/** What an export holds beside its posts, and how many of them. */
export type Survey = {
  title: string;
  address: string;
  language: string;
  posts: number;
  comments: number;
  others: Map<string, number>;
  authors: Map<string, string>;
  /** Categories by their slug. */
  categories: Map<string, Term>;
  attachments: Map<number, Attachment>;
  attachmentByPath: Map<string, Attachment>;
  attachmentsOf: Map<number, Attachment[]>;
};

const knownVersions = ["1.0", "1.1", "1.2"];

/** Reads an export from end to end. Throws `BadExport` for what is none, or not of a version that is known. */
export async function surveyExport(file: string): Promise<Survey> {
  const fields = new Map<string, string>();
  const survey: Survey = {
    title: "",
    address: "",
    language: "",
    posts: 0,
    comments: 0,
    others: new Map(),
    authors: new Map(),
    categories: new Map(),
    attachments: new Map(),
    attachmentByPath: new Map(),
    attachmentsOf: new Map(),
  };
  for await (const record of readExport(file)) {
    if (record.kind === "field") fields.set(record.name, record.text.trim());
    else note(survey, record);
  }
  const version = fields.get("wp:wxr_version") ?? "";
  if (!knownVersions.includes(version)) {
    const what = version === "" ? "it is no WordPress export (WXR)" : `it is of version ${version}`;
    throw new BadExport(`${what}; 1.0, 1.1 and 1.2 can be read`);
  }
  const address = fields.get("wp:base_blog_url") || fields.get("link") || "";
  if (!URL.canParse(address)) throw new BadExport("it does not say which site it is of");
  const title = decodeEntities(fields.get("title") ?? "") || new URL(address).hostname;
  return {
    ...survey,
    title,
    address: address.replace(/\/+$/, ""),
    language: fields.get("language") ?? "",
  };
}

function note(survey: Survey, record: Exclude<ExportRecord, { kind: "field" }>): void {
  if (record.kind === "item") return noteItem(survey, record.item);
  const of = (name: string) => record.fields.get(name) ?? "";
  if (record.kind === "author") {
    const login = of("wp:author_login");
    survey.authors.set(login, decodeEntities(of("wp:author_display_name")) || login);
    return;
  }
  const slug = of("wp:category_nicename");
  if (slug !== "") {
    survey.categories.set(slug, { id: of("wp:term_id"), slug, parent: of("wp:category_parent") });
  }
}

function noteItem(survey: Survey, item: ExportItem): void {
  const type = item.fields.get("wp:post_type") ?? "";
  survey.comments += item.comments;
  if (type === "attachment") return noteAttachment(survey, item);
  if (type === "post" || type === "page") survey.posts += 1;
  else survey.others.set(type, (survey.others.get(type) ?? 0) + 1);
}

function noteAttachment(survey: Survey, { fields, meta }: ExportItem): void {
  const of = (name: string) => fields.get(name) ?? "";
  const id = Number(of("wp:post_id"));
  const attached = meta.get("_wp_attached_file") ?? pathInUploads(of("wp:attachment_url")) ?? "";
  const attachment: Attachment = {
    id,
    path: attached,
    link: of("link"),
    alt: decodeEntities(meta.get("_wp_attachment_image_alt") ?? ""),
    caption: of("excerpt:encoded"),
    parent: Number(of("wp:post_parent")),
  };
  survey.attachments.set(id, attachment);
  if (attached !== "") survey.attachmentByPath.set(attached, attachment);
  const siblings = survey.attachmentsOf.get(attachment.parent) ?? [];
  if (attachment.parent > 0) survey.attachmentsOf.set(attachment.parent, [...siblings, attachment]);
}

/** The part of an address below WordPress's folder of uploads, decoded. */
export function pathInUploads(address: string): string | undefined {
  const url = URL.parse(address, "http://old.invalid");
  const path = /\/(?:wp-content\/(?:uploads|blogs\.dir\/\d+\/files)|files)\/(.+)$/.exec(
    url?.pathname ?? "",
  )?.[1];
  try {
    return path && decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The slug of a category or tag: its own in Latin letters, or a stable one where it has none. */
export function topicSlug(slug: string, name: string): string {
  return (
    latinSlug(slug) || latinSlug(name) || `topic-${Buffer.from(name).toString("hex").slice(0, 24)}`
  );
}

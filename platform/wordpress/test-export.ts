/** A post of a test's export; what is left out is ordinary. */
export type TestPost = {
  id: number;
  type?: string;
  title?: string;
  slug?: string;
  status?: string;
  gmt?: string;
  local?: string;
  link?: string;
  html?: string;
  excerpt?: string;
  author?: string;
  password?: string;
  parent?: number;
  terms?: [taxonomy: string, slug: string, name: string][];
  meta?: Record<string, string>;
  /** More elements, such as comments. */
  more?: string;
};

const oldSite = "https://old.example.org";

const cdata = (text: string) => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

/** A WordPress export (WXR 1.2) as WordPress writes it. */
export function writeTestExport(
  posts: TestPost[],
  { version = "1.2", language = "en-US", more = "" } = {},
): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/${version}/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/${version}/">
<channel>
<title>The Old Gazette</title><link>${oldSite}</link><language>${language}</language>
<wp:wxr_version>${version}</wp:wxr_version>
<wp:base_site_url>${oldSite}</wp:base_site_url><wp:base_blog_url>${oldSite}</wp:base_blog_url>
<wp:author><wp:author_login>${cdata("lena")}</wp:author_login><wp:author_display_name>${cdata("Lena Berg")}</wp:author_display_name></wp:author>
<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>${cdata("harbour")}</wp:category_nicename><wp:category_parent>${cdata("town")}</wp:category_parent><wp:cat_name>${cdata("Harbour")}</wp:cat_name></wp:category>
<wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>${cdata("town")}</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>${cdata("Town")}</wp:cat_name></wp:category>
${more}
${posts.map(writePost).join("\n")}
</channel></rss>`;
}

function writePost(post: TestPost): string {
  const { id, type = "post", title = `Post ${id}`, slug = `post-number-${id}` } = post;
  const { gmt = "2003-01-29 10:00:00", local = gmt, status = "publish", parent = 0 } = post;
  const path = `${gmt.slice(0, 10).replaceAll("-", "/")}/${slug}/`;
  const terms = (post.terms ?? []).map(
    ([taxonomy, nicename, name]) =>
      `<category domain="${taxonomy}" nicename="${nicename}">${cdata(name)}</category>`,
  );
  const meta = Object.entries(post.meta ?? {}).map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
  );
  return `<item><title>${cdata(title)}</title><link>${post.link ?? `${oldSite}/${path}`}</link>
<pubDate>Wed, 29 Jan 2003 10:00:00 +0000</pubDate><dc:creator>${cdata(post.author ?? "lena")}</dc:creator>
<guid isPermaLink="false">${oldSite}/?p=${id}</guid><description></description>
<content:encoded>${cdata(post.html ?? `<p>The text of post ${id}.</p>`)}</content:encoded>
<excerpt:encoded>${cdata(post.excerpt ?? "")}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>${local}</wp:post_date><wp:post_date_gmt>${gmt}</wp:post_date_gmt>
<wp:post_name>${cdata(slug)}</wp:post_name><wp:status>${status}</wp:status><wp:post_parent>${parent}</wp:post_parent>
<wp:post_type>${type}</wp:post_type><wp:post_password>${cdata(post.password ?? "")}</wp:post_password>
${terms.join("")}${meta.join("")}${post.more ?? ""}</item>`;
}

/** A picture of the media library, in the folder of the uploads at `path`. */
export function testAttachment(id: number, path: string, alt: string, parent = 0): TestPost {
  const address = `<wp:attachment_url>${oldSite}/wp-content/uploads/${path}</wp:attachment_url>`;
  return {
    id,
    type: "attachment",
    status: "inherit",
    parent,
    link: `${oldSite}/picture-${id}/`,
    excerpt: `Caption ${id}`,
    meta: { _wp_attached_file: path, ...(alt && { _wp_attachment_image_alt: alt }) },
    more: address,
  };
}

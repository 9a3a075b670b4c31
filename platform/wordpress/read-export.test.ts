import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readExport, type ExportRecord } from "./read-export.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const wrap = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>${inside}</channel></rss>`;

async function read(xml: string): Promise<ExportRecord[]> {
  const file = join(folder, "export.xml");
  writeFileSync(file, xml);
  const records: ExportRecord[] = [];
  for await (const record of readExport(file)) records.push(record);
  return records;
}

test("a site, its authors and terms, and its items with what hangs on them", async () => {
  const records = await read(
    wrap(`<title>Old &amp; new</title><wp:wxr_version>1.2</wp:wxr_version>
      <wp:author><wp:author_login><![CDATA[ada]]></wp:author_login></wp:author>
      <wp:category><wp:cat_name><![CDATA[Ice]]></wp:cat_name></wp:category>
      <item><title>A &nbsp; b</title><content:encoded><![CDATA[<p>x]]]]><![CDATA[>y</p>]]></content:encoded>
        <category domain="post_tag" nicename="ice"><![CDATA[Ice]]></category>
        <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[7]]></wp:meta_value></wp:postmeta>
        <wp:postmeta><wp:meta_key>_secret</wp:meta_key><wp:meta_value>no</wp:meta_value></wp:postmeta>
        <wp:comment><wp:comment_content>title</wp:comment_content></wp:comment></item>`),
  );
  expect(records.map(({ kind }) => kind)).toEqual(["field", "field", "author", "term", "item"]);
  const [title, , author, , last] = records;
  expect(title).toMatchObject({ name: "title", text: "Old & new" });
  expect(author).toMatchObject({ fields: new Map([["wp:author_login", "ada"]]) });
  const { item } = last as Extract<ExportRecord, { kind: "item" }>;
  expect(item.fields.get("title")).toBe("A &nbsp; b");
  expect(item.fields.get("content:encoded")).toBe("<p>x]]>y</p>");
  expect(item.terms).toEqual([{ taxonomy: "post_tag", slug: "ice", name: "Ice" }]);
  expect([...item.meta]).toEqual([["_thumbnail_id", "7"]]);
  expect(item.comments).toBe(1);
});

test("control characters, which exports hold, are taken out", async () => {
  const [record] = await read(wrap("<title>a\u0008b\u001fc</title>"));
  expect(record).toMatchObject({ text: "abc" });
});

test.each([
  [
    "a document type",
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><title>&a;</title></channel></rss>',
    "document type",
  ],
  ["one cut off", wrap("<item><title>a</title>").slice(0, -20), "unclosed"],
  ["one that is no XML", "<rss><channel><title>a</b></title>", "tag"],
])("%s is refused", async (_, xml, message) => {
  await expect(read(xml)).rejects.toThrow(message);
});

test("what comes before the place where it is cut off is read", async () => {
  const file = join(folder, "cut.xml");
  writeFileSync(file, wrap("<item><title>a</title></item><item><ti").slice(0, -22));
  const records: ExportRecord[] = [];
  const reading = (async () => {
    for await (const record of readExport(file)) records.push(record);
  })();
  await expect(reading).rejects.toThrow();
  expect(records).toHaveLength(1);
});

test("fifty megabytes fill no memory", async () => {
  const file = join(folder, "large.xml");
  const item = `<item><content:encoded><![CDATA[${"<p>word</p>".repeat(900)}]]></content:encoded></item>`;
  writeFileSync(file, wrap(item.repeat(5000)));
  const before = process.memoryUsage().heapUsed;
  let [count, most] = [0, 0];
  for await (const { kind } of readExport(file)) {
    if (kind === "item") count += 1;
    if (count % 500 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  expect(count).toBe(5000);
  expect(most).toBeLessThan(150_000_000);
});

import { parse as parseCsv } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { validateXML, type XMLFileInfo } from "xmllint-wasm";
import { useTestDatabase } from "#db/test-database.ts";
import { renderMarkdown } from "#platform/markdown.ts";
import { locales, type Locale } from "#platform/locales.ts";
import { publicPages } from "../front.ts";
import { problemsOfAtom, problemsOfJsonFeed } from "./test-feeds.ts";
import { schemaOf } from "./test-schema.ts";
import { ask, table, type Row } from "./test-table.ts";
import { makeWorld } from "./test-world.ts";

useTestDatabase();

beforeAll(makeWorld);

const folder = new URL("../../public/schemas/", import.meta.url).pathname;
const fileOf = (name: string): XMLFileInfo => {
  return { fileName: name, contents: readFileSync(folder + name, "utf8") };
};

/** The definition of the published schema that an address answers with. */
const definitions: Record<string, string> = {
  "/campaigns": "campaigns",
  "/campaigns/:slug": "campaign",
  "/campaigns/:slug/tally": "tally",
  "/campaigns/:slug/text": "versions",
  "/campaigns/:slug/targets": "targets",
  "/campaigns/:slug/deliveries": "deliveries",
  "/campaigns/:slug/deliveries/:key": "delivery",
  "/campaigns/:slug/events": "events",
  "/campaigns/:slug/events/:number": "event",
  "/news/:year/:month/:day/:slug": "article",
  "/topics": "topics",
  "/search": "search",
};
const definitionOf = ({ pattern }: Row) => definitions[pattern] ?? "articles";

test("the walk passes by every page that has formats, in all of them", () => {
  const walked = table.map(({ pattern, formats }) => `${pattern} ${formats}`);
  const promised = publicPages.filter(({ formats }) => formats);
  // The count is answered without Next, and a sitemap is no thing in a format.
  const elsewhere = ["/campaigns/:slug/count", "/sitemaps/:name"];
  expect(
    promised
      .filter(({ pattern }) => !elsewhere.includes(pattern))
      .map(({ pattern, formats }) => `${pattern} ${formats!.join(" ")}`)
      .toSorted(),
  ).toEqual(walked.toSorted());
});

describe.each(locales)("in %s", (locale) => {
  const answersIn = async (format: string, isFeed = false) => {
    const rows = table.filter(
      ({ pattern, formats }) =>
        formats.split(" ").includes(format) && pattern.endsWith("/feed") === isFeed,
    );
    const asked = rows.flatMap((row) => row.params.map((params) => ({ row, params })));
    return Promise.all(asked.map((one) => answer(one.row, one.params, format, locale)));
  };

  test("all JSON is as the published JSON schema says, and says no more", async () => {
    const answers = await answersIn("json");
    expect(answers.length).toBeGreaterThan(25);
    for (const { row, body, name } of answers) {
      const isValid = schemaOf(definitionOf(row));
      expect(isValid(JSON.parse(body)) ? [] : isValid.errors, name).toEqual([]);
    }
  });

  test("all XML is as the published XML schema says", async () => {
    const answers = await answersIn("xml");
    const xml = answers.map(({ body }, at) => ({ fileName: `${at}.xml`, contents: body }));
    const preload = fileOf("xml.xsd");
    const found = await validateXML({ xml, schema: fileOf("countersign.xsd"), preload });
    const said = found.errors.map(({ message, loc }) => {
      const at = Number(loc?.fileName.replace(".xml", ""));
      return `${answers[at]?.name}: ${message}`;
    });
    expect(said).toEqual([]);
    expect(found.valid).toBe(true);
    const wrong = answers[0]!.body.replace("<language>", "<tongue/><language>");
    const refused = await validateXML({ xml: wrong, schema: fileOf("countersign.xsd"), preload });
    expect(refused.valid).toBe(false);
  });

  test("all feeds keep the rules of a feed validator", async () => {
    for (const { body, name } of await answersIn("atom")) {
      expect(problemsOfAtom(body), name).toEqual([]);
    }
    for (const { body, name } of await answersIn("json", true)) {
      expect(problemsOfJsonFeed(body), name).toEqual([]);
    }
  });

  test("all tables, texts and calendars can be read", async () => {
    for (const { body, name } of await answersIn("csv")) {
      const rows = parseCsv(body, { columns: true, record_delimiter: "\r\n" });
      expect(rows.length, name).toBeGreaterThanOrEqual(0);
    }
    for (const { body, name } of await answersIn("md")) {
      const [, head, text] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(body)!;
      const fields = head!.split("\n").map((line) => /^(\w+): (.*)$/.exec(line)!);
      for (const [, , value] of fields) JSON.parse(value!);
      expect(fields.map(([, field]) => field)).toContain("address");
      expect(text, name).toMatch(/^# \S/);
      expect(renderMarkdown(text!), name).not.toMatch(/<script|href="javascript:/);
    }
    for (const { body, name } of await answersIn("ics")) {
      expect(body, name).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    }
  });
});

async function answer(row: Row, params: object, format: string, locale: Locale) {
  const response = await ask(row.get, format, params, { locale, query: row.query });
  const name = `${row.pattern}.${format} ${JSON.stringify(params)}`;
  expect(response.status, name).toBe(200);
  return { row, name, body: await response.text() };
}

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { writeXsd, type JsonSchema } from "./xsd.ts";

const folder = new URL("../../public/schemas/", import.meta.url).pathname;
const schema = JSON.parse(readFileSync(`${folder}countersign.json`, "utf8")) as JsonSchema;

test("the published XML schema is what the JSON schema makes; `vitest run scripts/schemas -u` writes it anew", async () => {
  await expect(writeXsd(schema)).toMatchFileSnapshot(`${folder}countersign.xsd`);
});

test("what may be null may be left out, and a list holds an element for each item", () => {
  const thing: JsonSchema = {
    type: "object",
    properties: {
      days: { type: "array", items: { type: "string", format: "date" } },
      note: { type: ["string", "null"] },
    },
    required: ["days", "note"],
  };
  const xsd = writeXsd({ anyOf: [{ $ref: "#/$defs/thing" }], $defs: { thing } });
  expect(xsd).toContain('<xs:element name="days">');
  expect(xsd).toContain(
    '<xs:element name="day" minOccurs="0" maxOccurs="unbounded" type="xs:date"/>',
  );
  expect(xsd).toContain('<xs:element name="note" minOccurs="0" type="xs:string"/>');
  expect(xsd).toContain('<xs:attribute ref="xml:lang" use="required"/>');
});

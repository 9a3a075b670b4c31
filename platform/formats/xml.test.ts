import sharp from "sharp";
import { expect, test } from "vitest";
import { writeXml } from "./xml.ts";

/** libxml2 reads it as a part of a picture, and refuses what is not well-formed. */
async function parse(xml: string): Promise<void> {
  const part = xml.replace(/^<\?xml[^>]*>\n/, "");
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><metadata>${part}</metadata></svg>`;
  await sharp(Buffer.from(picture)).png().toBuffer();
}

const represent = (data: Parameters<typeof writeXml>[0]["data"]) =>
  writeXml({ name: "campaign", language: "fr", data });

test("writes keys as elements in their order, lists in the singular, and leaves out what is null", async () => {
  const xml = represent({
    title: 'No <impunity> & "agreements"',
    goal: 100_000,
    isDemonstration: true,
    closesAt: null,
    targets: [{ name: "Nepal" }, { name: "Palau", askedOn: null }],
    deliveries: [],
    byDay: [{ day: "2003-01-29" }],
    languages: ["en", "fr"],
    related: ["x"],
  });
  await parse(xml);
  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<campaign xmlns="urn:countersign:public:1" xml:lang="fr">
  <title>No &#60;impunity&#62; &#38; &#34;agreements&#34;</title>
  <goal>100000</goal>
  <isDemonstration>true</isDemonstration>
  <targets>
    <target>
      <name>Nepal</name>
    </target>
    <target>
      <name>Palau</name>
    </target>
  </targets>
  <deliveries/>
  <byDay>
    <day>
      <day>2003-01-29</day>
    </day>
  </byDay>
  <languages>
    <language>en</language>
    <language>fr</language>
  </languages>
  <related>
    <item>x</item>
  </related>
</campaign>
`);
});

test.each([
  ["control characters", "a\u0000b\u0008c\u000Bd\u001Fe"],
  ["halves of characters", "a\uD800b\uDC00c"],
  ["what is no character", "a\uFFFEb\uFFFFc"],
  ["the end of a CDATA section", "a]]>b"],
  ["markup", "</title><script>alert(1)</script><!-- & &#0; &x; <?x?> <![CDATA["],
  ["line ends", "a\r\nb\rc\td"],
  ["any script", "王 نور 👍 e\u0301 \u202E \u2028 \uFEFF"],
])("is well-formed with %s", async (_, text) => {
  const xml = represent({ title: text });
  await parse(xml);
  expect(xml.match(/<title>/g)).toHaveLength(1);
});

test("is read by a parser that refuses what is not well-formed", async () => {
  await expect(parse("<a>\u0001</a>")).rejects.toThrow();
  await expect(parse("<a>&x;</a>")).rejects.toThrow();
});

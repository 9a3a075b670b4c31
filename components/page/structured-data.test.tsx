import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StructuredData } from "./structured-data.tsx";

test("nothing in the data ends the script or begins another", () => {
  const name = "</script><script>alert(1)</script><!--";
  const html = renderToStaticMarkup(<StructuredData data={{ name }} />);
  expect(html.match(/<[/!a-z]/g)).toEqual(["<s", "</"]);
  const json = /<script[^>]*>(.*)<\/script>/.exec(html)![1]!;
  expect(JSON.parse(json)).toMatchObject({ "@context": "https://schema.org", name });
});

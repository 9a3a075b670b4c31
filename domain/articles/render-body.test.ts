import { expect, test } from "vitest";
import { renderBody } from "./render-body.ts";

test("renders Markdown and nothing else", () => {
  expect(renderBody("It *froze*.\n\n<script>x</script>")).toBe("<p>It <em>froze</em>.</p>");
});

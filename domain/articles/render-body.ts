import { renderMarkdown } from "#platform/markdown.ts";

/** The body of an article as it is served: what a preview shows is made here too. Throws on what `markdown` refuses. */
export function renderBody(body: string): string {
  return renderMarkdown(body);
}

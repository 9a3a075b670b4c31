import type { Draft } from "#domain/drafts/draft.ts";
import { findMarkdownProblem, longMarkdownMaxCharacters } from "#platform/markdown-guard.ts";
import { renderBody } from "./render-body.ts";

/** A draft with its body as it will be served; `html` is empty for a body that no check lets pass. */
export type RenderedDraft = { draft: Draft; html: string };

/** Renders the body of a draft before the transaction that publishes it: others wait for that. */
export async function renderDraft(draft: Draft): Promise<RenderedDraft> {
  const { body } = draft.content;
  const isRefused = findMarkdownProblem(body, longMarkdownMaxCharacters) !== undefined;
  return { draft, html: isRefused ? "" : await renderBody(body, draft.locale) };
}

// A whole script element, a comment, or any other tag with its quoted attributes: reading tag by tag
// keeps "<script>" inside an attribute from being taken for one.
const tags =
  /<!--[\s\S]*?-->|<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>[\s\S]*?<\/script\s*>|<[a-z/](?:[^>"']|"[^"]*"|'[^']*')*>/gi;

const keptScript = /\stype="application\/ld\+json"|\ssrc="\/page\.js(?:\?[^"]*)?"/i;
const scriptPreload = /^<link\b(?=[^>]*\b(?:as="script"|rel="modulepreload"))/i;

/**
 * A public page as readers get it: of its scripts only structured data and our own small file stay,
 * and nothing is preloaded for the others.
 */
export function dropScripts(html: string): string {
  return html.replace(tags, (tag: string, scriptAttributes: string | undefined) => {
    if (scriptAttributes !== undefined) return keptScript.test(scriptAttributes) ? tag : "";
    return scriptPreload.test(tag) ? "" : tag;
  });
}

/** Where a page's form is posted to, and the hidden fields that it brings along. */
export type Form = { action: string; fields: Record<string, string> };

/** The first form of a page that is posted to an address with this ending. Throws when there is none. */
export function findForm(html: string, ending: string): Form {
  const forms = [...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].map(([, tag, inside]) => ({
    action: attributeOf(tag!, "action"),
    fields: hiddenFields(inside!),
  }));
  const found = forms.find(({ action }) => action.endsWith(ending));
  if (!found) throw new Error(`no form leads to ${ending}`);
  return found;
}

function hiddenFields(html: string): Record<string, string> {
  const inputs = html.match(/<input\b[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map((tag) => [attributeOf(tag, "name"), attributeOf(tag, "value")]),
  );
}

function attributeOf(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

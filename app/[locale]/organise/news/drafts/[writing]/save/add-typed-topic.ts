import type { OrganiserActor } from "#domain/actor.ts";
import { slugFrom } from "#domain/drafts/draft.ts";
import { addTopic } from "#domain/topics/add.ts";
import { topicInput } from "#domain/topics/input.ts";
import { defaultLocale, locales } from "#platform/locales.ts";

/** Adds the topic that the form of a draft has fields for; its address, where none is typed, comes from its name. */
export async function addTypedTopic(
  actor: OrganiserActor,
  values: Record<string, string>,
): Promise<{ slug: string } | { codes: Record<string, string> }> {
  const named = locales.map((locale) => [locale, values[`newTopic-${locale}`]?.trim() ?? ""]);
  const names = Object.fromEntries(named.filter(([, name]) => name !== "")) as Record<
    string,
    string
  >;
  const slug = values.newTopicSlug?.trim() || slugFrom(names[defaultLocale] ?? "");
  const read = topicInput.safeParse({ slug, names });
  if (!read.success) {
    const codes = read.error.issues.map(({ path, message }) => {
      const language = path.length > 1 ? String(path[1]) : defaultLocale;
      return [path[0] === "slug" ? "newTopicSlug" : `newTopic-${language}`, message];
    });
    return { codes: Object.fromEntries(codes) as Record<string, string> };
  }
  const { outcome } = await addTopic(actor, read.data);
  return outcome === "taken" ? { codes: { newTopicSlug: "taken" } } : { slug };
}

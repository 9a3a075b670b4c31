import type { ArticleContent } from "#domain/drafts/draft.ts";
import { findCited } from "#domain/sources/queries.ts";
import { describeAddress } from "#domain/sources/source.ts";

/** Names each source that has only an address: as it was cited before, else by what the address itself says. */
export async function fillSources(content: ArticleContent): Promise<ArticleContent> {
  const sources = content.sources.map(async (source) => {
    const { name, address, publishedOn } = source;
    if (address === null || name !== "") return source;
    const known = (await findCited(address)) ?? describeAddress(address);
    if (!known) return source;
    return { name: known.name, address, publishedOn: publishedOn ?? known.publishedOn };
  });
  return { ...content, sources: await Promise.all(sources) };
}

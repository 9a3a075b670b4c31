const leafKinds = [0x0a, 0x0d];
const interiorKinds = [0x02, 0x05];
const leafHeaderBytes = 8;
const interiorHeaderBytes = 12;
const freeBlockHeaderBytes = 4;
const largestPage = 65_536;
const zeros = Buffer.alloc(largestPage);

type Part = { from: number; to: number };

/**
 * Fills the unused parts of a b-tree page with zeros: what lies between its list of cells and their content, and
 * its free blocks (SQLite's file format, 1.6). False when they were that already, and for every other
 * kind of page and for what is not as it should be, both of which are left as they are.
 */
export function wipePage(page: Buffer): boolean {
  const dirty = unusedParts(page).filter(
    ({ from, to }) => !page.subarray(from, to).equals(zeros.subarray(0, to - from)),
  );
  for (const { from, to } of dirty) page.fill(0, from, to);
  return dirty.length > 0;
}

function unusedParts(page: Buffer): Part[] {
  const kind = page[0]!;
  const isLeaf = leafKinds.includes(kind);
  if (!isLeaf && !interiorKinds.includes(kind)) return [];
  const cells = page.readUInt16BE(3);
  const content = page.readUInt16BE(5) || largestPage;
  const listAt = isLeaf ? leafHeaderBytes : interiorHeaderBytes;
  const listEnd = listAt + 2 * cells;
  if (listEnd > content || content > page.length) return [];
  for (let at = listAt; at < listEnd; at += 2) {
    const cell = page.readUInt16BE(at);
    if (cell < content || cell >= page.length) return [];
  }
  const blocks = freeBlocks(page, page.readUInt16BE(1), content);
  return blocks ? [{ from: listEnd, to: content }, ...blocks] : [];
}

/** Each block says where the next is, which lies behind it, and how long it is. */
function freeBlocks(page: Buffer, first: number, content: number): Part[] | undefined {
  const blocks: Part[] = [];
  let end = content;
  for (let at = first; at !== 0;) {
    if (at < end || at + freeBlockHeaderBytes > page.length) return undefined;
    end = at + page.readUInt16BE(at + 2);
    if (end > page.length) return undefined;
    blocks.push({ from: at + freeBlockHeaderBytes, to: end });
    at = page.readUInt16BE(at);
  }
  return blocks;
}

type Table = Record<string, unknown>;

const bareKey =
  /^(?:[A-Za-z0-9_-]+|"[^"\\]*"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"\\]*"|'[^']*'))*/;
const date = /^\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})?)?/;

/**
 * The part of TOML that front matter is written in: tables, strings of one line, numbers, booleans, dates (as texts) and
 * lists of these. Throws on anything else, such as strings of several lines.
 */
export function parseToml(text: string): Table {
  const root: Table = Object.create(null) as Table;
  let table = root;
  for (const [index, line] of joinLists(text).split(/\r?\n/).entries()) {
    const rest = line.trim();
    if (rest === "" || rest.startsWith("#")) continue;
    const header = /^\[(\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$/.exec(rest);
    if (header) {
      // Of a list of tables, such as Hugo's `[[resources]]`, no article needs more than the last.
      table = tableAt(root, keysOf(header[2]!));
      continue;
    }
    const key = bareKey.exec(rest)?.[0];
    const equals = key === undefined ? null : /^\s*=\s*/.exec(rest.slice(key.length));
    if (!key || !equals) throw new Error(`line ${index + 1} of its TOML cannot be read`);
    const keys = keysOf(key);
    const { value, after } = readValue(rest.slice(key.length + equals[0].length));
    if (!/^\s*(?:#.*)?$/.test(after))
      throw new Error(`line ${index + 1} of its TOML cannot be read`);
    tableAt(table, keys.slice(0, -1))[keys.at(-1)!] = value;
  }
  return root;
}

/** A list over several lines is put on one. */
function joinLists(text: string): string {
  return text.replaceAll(/=\s*\[[^\]]{0,10000}\]/g, (list) =>
    list.replaceAll(/(?<=[,[\n]\s*)#[^\n]*/g, "").replaceAll(/\r?\n/g, " "),
  );
}

function keysOf(key: string): string[] {
  return key.split(".").map((part) => part.trim().replaceAll(/^["']|["']$/g, ""));
}

function tableAt(from: Table, keys: string[]): Table {
  return keys.reduce((table, key) => {
    const next = Object.hasOwn(table, key) ? table[key] : undefined;
    if (typeof next === "object" && next !== null && !Array.isArray(next)) return next as Table;
    return (table[key] = Object.create(null) as Table);
  }, from);
}

function readValue(text: string): { value: unknown; after: string } {
  if (/^("""|''')/.test(text)) throw new Error("its TOML has a text of several lines");
  const basic = /^"(?:[^"\\]|\\.)*"/.exec(text)?.[0];
  if (basic) return { value: readBasic(basic), after: text.slice(basic.length) };
  const literal = /^'([^']*)'/.exec(text);
  if (literal) return { value: literal[1], after: text.slice(literal[0].length) };
  if (text.startsWith("[")) return readList(text);
  const day = date.exec(text)?.[0];
  if (day) return { value: day, after: text.slice(day.length) };
  const word = /^(?:true|false|[+-]?[\d_]+(?:\.[\d_]+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(text)?.[0];
  if (!word) throw new Error(`its TOML has a value that cannot be read: ${text.slice(0, 40)}`);
  const value = /^[tf]/.test(word) ? word === "true" : Number(word.replaceAll("_", ""));
  return { value, after: text.slice(word.length) };
}

function readList(text: string): { value: unknown[]; after: string } {
  const value: unknown[] = [];
  let after = text.slice(1).trimStart();
  while (!after.startsWith("]")) {
    const item = readValue(after);
    value.push(item.value);
    after = item.after.trimStart();
    if (after.startsWith(",")) after = after.slice(1).trimStart();
    else if (!after.startsWith("]")) throw new Error("a list in its TOML has no end");
  }
  return { value, after: after.slice(1) };
}

function readBasic(quoted: string): string {
  const json = quoted.replaceAll(/\\U([0-9a-fA-F]{8})/g, (_, hex: string) =>
    String.fromCodePoint(parseInt(hex, 16)),
  );
  return JSON.parse(json) as string;
}

const mostTexts = 2000;
const longestText = 256;

/**
 * The same function with its values at hand for up to 2,000 texts; longer ones are worked out each
 * time. For pure functions; what they throw is not kept.
 */
export function memoized<Value extends object | string>(
  compute: (text: string) => Value,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    if (known.size >= mostTexts) known.clear();
    if (text.length <= longestText) known.set(text, value);
    return value;
  };
}

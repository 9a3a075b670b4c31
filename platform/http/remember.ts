const patienceMilliseconds = 1000;

/**
 * A value that is looked up at most once a second, by one caller at a time. While looking fails, the
 * last one known stays; with none known, the error is passed on.
 */
export function remembered<Value>(look: () => Value | Promise<Value>): () => Promise<Value> {
  let known: { value: Value } | undefined;
  let lookedAt = -Infinity;
  let looking: Promise<Value> | undefined;

  const lookAgain = async () => {
    try {
      known = { value: await look() };
    } catch (error) {
      if (!known) throw error;
    } finally {
      lookedAt = performance.now();
    }
    return known.value;
  };

  return async () => {
    if (known && performance.now() - lookedAt < patienceMilliseconds) return known.value;
    looking ??= lookAgain().finally(() => (looking = undefined));
    return looking;
  };
}

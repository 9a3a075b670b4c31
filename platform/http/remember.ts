const patienceMilliseconds = 1000;

/** A value that changes by itself: as it was known lately, or looked up. */
export type Remembered<Value> = {
  /** The value as looked up within the last second. */
  known: () => Value | undefined;
  /** The same, looked up when need be. */
  look: () => Promise<Value>;
};

/**
 * A value that is looked up at most once a second, by one caller at a time. While looking fails, the
 * last one known stays; with none known, the error is passed on.
 */
export function remembered<Value extends object | string | number>(
  find: () => Value | Promise<Value>,
): Remembered<Value> {
  let value: Value | undefined;
  let lookedAt = -Infinity;
  let looking: Promise<Value> | undefined;

  const lookAgain = async () => {
    try {
      value = await find();
    } catch (error) {
      if (value === undefined) throw error;
    } finally {
      lookedAt = performance.now();
    }
    return value;
  };

  const known = () => (performance.now() - lookedAt < patienceMilliseconds ? value : undefined);

  return {
    known,
    look: async () => {
      const lately = known();
      if (lately !== undefined) return lately;
      looking ??= lookAgain().finally(() => (looking = undefined));
      return looking;
    },
  };
}

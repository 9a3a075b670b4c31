const everyMilliseconds = 200;
const quietMilliseconds = 10_000;

/** Says how far it is: on a terminal in one line that is written over, else now and then in a new one. */
export function createProgress(total: number, out = process.stderr) {
  let done = 0;
  let toldAt = performance.now();
  const pause = out.isTTY ? everyMilliseconds : quietMilliseconds;
  return {
    add(count: number): void {
      done += count;
      const now = performance.now();
      if (now - toldAt < pause) return;
      toldAt = now;
      out.write(out.isTTY ? `\r${done} of ${total}` : `${done} of ${total}\n`);
    },
    end(): void {
      if (out.isTTY) out.write(`\r${done} of ${total}\n`);
    },
  };
}

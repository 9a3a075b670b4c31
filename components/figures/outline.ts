type Point = [x: number, y: number];

/**
 * Draws for d3's `geoPath` into path data that is as short as it can be: whole numbers, relative
 * steps, no step of length zero, no ring without an area.
 */
export function outline() {
  let path = "";
  let ring: Point[] = [];
  const add = (x: number, y: number) => {
    const [lastX, lastY] = ring.at(-1) ?? [];
    const point: Point = [Math.round(x), Math.round(y)];
    if (point[0] !== lastX || point[1] !== lastY) ring.push(point);
  };
  return {
    beginPath: () => {},
    arc: () => {},
    moveTo: (x: number, y: number) => {
      ring = [];
      add(x, y);
    },
    lineTo: add,
    closePath: () => {
      if (ring.length > 2) path += dataOf(ring);
    },
    toString: () => path,
  };
}

function dataOf([start, ...rest]: Point[]): string {
  let [x, y] = start!;
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x}${separated(nextY - y)}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  const joined = steps.map((step, index) => (index === 0 ? step : separatedText(step))).join("");
  return `M${start![0]} ${start![1]}l${joined}z`;
}

/** A minus sign separates numbers by itself. */
function separated(number: number): string {
  return number < 0 ? `${number}` : ` ${number}`;
}

function separatedText(step: string): string {
  return step.startsWith("-") ? step : ` ${step}`;
}

/** A drawn bar: `height` is 0 for nothing, never less. */
export type Bar = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type BarDrawing = {
  readonly width: number;
  readonly height: number;
  /** Where zero is: bars stand on it, always. */
  readonly base: number;
  readonly left: number;
  readonly bars: readonly Bar[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
};

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [760, 210, 40, 10, 26];

/** Bars of counts on an axis that begins at zero: what is twice as much is twice as high. */
export function drawBars(values: readonly number[]): BarDrawing {
  const base = HEIGHT - BOTTOM;
  const ticks = ticksFor(Math.max(0, ...values));
  const top = ticks.at(-1)!;
  const up = (value: number): number => round(((base - TOP) * value) / top);
  const step = (WIDTH - LEFT) / Math.max(1, values.length);
  const bars = values.map((value, i) => ({
    x: round(LEFT + step * i + step * 0.12),
    y: base - up(value),
    width: round(step * 0.76),
    height: up(value),
  }));
  return { width: WIDTH, height: HEIGHT, base, left: LEFT, bars, ticks: ticks.map((value) => ({ value, y: base - up(value) })) };
}

/** Zero and up to five round whole numbers above it, the last not below the greatest value. */
export function ticksFor(greatest: number): number[] {
  const step = roundStep(Math.max(1, greatest) / 4);
  const count = Math.max(1, Math.ceil(greatest / step));
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}

/** 1, 2, 5, 10, 20, 50 ...: the first not below the wish. Things are counted whole. */
function roundStep(wish: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(wish)));
  const step = [1, 2, 5, 10].find((one) => one * power >= wish) ?? 10;
  return step * power;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * The recipe for generated covers: қ ұ р а қ, a patchwork of 6 x 4 pieces.
 * Pure: the same words always give the same picture. `done` (0..1) leaves the pieces
 * not yet earned unpainted; 1 is the whole cloth.
 */

const DYES = {
  cream: '#F4E9D4', sand: '#DEC79C', apricot: '#E8A13A', madder: '#B4492F', plum: '#6B3A55',
  rose: '#D99A8B', teal: '#0B6E7F', deep: '#0C3D47', sky: '#A5CFD6', indigo: '#2C4675',
  leaf: '#5F7F4E', pistachio: '#B9C78F', ink: '#17212B',
} as const; // prettier-ignore

type Dye = keyof typeof DYES;

/** Ground, main, second, spark: the spark is used for one piece of a quarter only. */
const SUBJECTS = {
  math: ['cream', 'indigo', 'sky', 'apricot'],
  language: ['cream', 'madder', 'rose', 'deep'],
  digital: ['sky', 'teal', 'deep', 'apricot'],
  primary: ['cream', 'apricot', 'sand', 'teal'],
  inclusion: ['cream', 'plum', 'rose', 'apricot'],
  science: ['pistachio', 'leaf', 'cream', 'madder'],
  pedagogy: ['sand', 'deep', 'teal', 'cream'],
} as const satisfies Record<string, readonly [Dye, Dye, Dye, Dye]>;

export type CoverSubject = keyof typeof SUBJECTS;
export const coverSubjects = Object.keys(SUBJECTS) as readonly CoverSubject[];

const U = 40; // one piece, in SVG units
const COLS = 6;
const ROWS = 4;

type Colour = 0 | 1 | 2 | 3;
type Layer = readonly [Colour, string];
type Piece = (a: Colour, b: Colour) => readonly Layer[];

const HORN = 'M40 40V20A18 18 0 0 0 4 20A12 12 0 0 0 28 20H20A4 4 0 0 1 12 20A10 10 0 0 1 32 20V40z';
const on =
  (shape: string): Piece =>
  (a, b) => [
    [a, ''],
    [b, shape],
  ];

/** Drawn for the top-left quarter: "in" points to the middle of the cover (bottom right). */
const PIECES: readonly Piece[] = [
  on('M0 40L40 0V40z'), // half square, point in
  on('M0 0H40L0 40z'), // half square, point out
  on('M0 0L40 40H0z'), // slope
  on('M0 0L40 40V0z'), // slope, other way
  on('M20 0L40 20L20 40L0 20z'), // diamond
  on('M0 0L20 20L0 40zM40 0V40L20 20z'), // hourglass
  on('M0 20L20 0L40 20zM0 40L20 20L40 40z'), // two geese
  on('M40 0A40 40 0 0 0 0 40H40z'), // quarter sun
  on(HORN),
  (a) => [[a, '']], // plain
];

/** Quarters (3 x 2 pieces) that always read as cloth, as indices into PIECES. */
const QUARTERS: readonly (readonly number[])[] = [
  [0, 2, 0, 1, 0, 8], [4, 0, 1, 0, 1, 8], [1, 0, 6, 0, 4, 7], [7, 1, 0, 1, 7, 0],
  [0, 5, 4, 2, 0, 1], [0, 8, 1, 1, 0, 0], [6, 1, 0, 4, 0, 8], [2, 0, 1, 0, 5, 4],
]; // prettier-ignore

const SEWN = [5, 2, 4, 1, 3, 0]; // the middle of the cloth is sewn first

/** 32-bit FNV-1a over the code points of the lower-cased, single-spaced words. */
export function coverSeed(text: string): number {
  let h = 0x811c9dc5;
  for (const ch of text.toLowerCase().replace(/\s+/g, ' ').trim()) {
    h ^= ch.codePointAt(0)!;
    h = Math.imul(h, 0x01000193) >>> 0;
  }
  return h;
}

/** xorshift32: small whole numbers, for ever. */
function drawer(seed: number): (below: number) => number {
  let x = seed || 1;
  return (below) => {
    x ^= x << 13;
    x >>>= 0;
    x ^= x >>> 17;
    x ^= x << 5;
    x >>>= 0;
    return x % below;
  };
}

type Sewn = { readonly transform: string; readonly layers: readonly Layer[]; readonly order: number };

function colours(qx: number, qy: number, draws: { flip: number; spark: number; second: number }): [Colour, Colour] {
  const i = qy * 3 + qx;
  let pair: [Colour, Colour] = (qx + qy + draws.flip) % 2 ? [0, 1] : [2, 1];
  if ((qx + draws.second) % 3 === 0) pair = [1, 0];
  if (i === 5) pair = [0, 1]; // the middle always stands out
  return i === draws.spark ? [pair[0], 3] : pair;
}

function pieces(subject: CoverSubject, words: string): Sewn[] {
  const draw = drawer(coverSeed(`${subject}|${words}`));
  const quarter = QUARTERS[draw(QUARTERS.length)]!;
  const draws = { flip: draw(2), spark: draw(6), second: draw(3) };
  const out: Sewn[] = [];
  for (let row = 0; row < ROWS; row++) {
    for (let col = 0; col < COLS; col++) {
      const [qx, qy] = [Math.min(col, COLS - 1 - col), Math.min(row, ROWS - 1 - row)];
      const [sx, sy] = [col >= COLS / 2 ? -1 : 1, row >= ROWS / 2 ? -1 : 1];
      const i = qy * 3 + qx;
      const transform = `translate(${col * U + (sx < 0 ? U : 0)} ${row * U + (sy < 0 ? U : 0)}) scale(${sx} ${sy})`;
      const order = SEWN.indexOf(i) * 4 + (sx < 0 === sy < 0 ? 0 : 2) + (sx < 0 ? 1 : 0);
      out.push({ transform, layers: PIECES[quarter[i]!]!(...colours(qx, qy, draws)), order });
    }
  }
  return out;
}

/** The groups inside the svg. Colours are attributes, so a strict content policy is kept and a stylesheet may recolour `.q0` to `.q3`; `.q-` is painted by tokens. */
export function coverInner(subject: CoverSubject, words: string, done = 1): string {
  const painted = Math.round(done * 12) * 2; // pieces are sewn in pairs, across the middle
  const layers = [new Map<Colour | '-', string>(), new Map<Colour | '-', string>()]; // squares, then shapes on them
  for (const piece of pieces(subject, words)) {
    piece.layers.forEach(([k, d], depth) => {
      const colour = piece.order < painted ? k : '-';
      const path = `<path transform="${piece.transform}" d="${d || 'M0 0H40V40H0z'}"/>`;
      layers[depth]!.set(colour, (layers[depth]!.get(colour) ?? '') + path);
    });
  }
  const group = ([k, paths]: [Colour | '-', string]): string => {
    const dye = k === '-' ? '' : DYES[SUBJECTS[subject][k]];
    return `<g class="q${k}"${dye && ` fill="${dye}" stroke="${dye}"`}>${paths}</g>`;
  };
  return layers.flatMap((layer) => [...layer].map(group)).join('');
}

/** The whole picture as a string, for files and mail. */
export function coverSvg(subject: CoverSubject, words: string, done = 1): string {
  return `<svg class="cover" viewBox="0 0 240 160" preserveAspectRatio="xMidYMid slice" stroke-width=".3" aria-hidden="true">${coverInner(subject, words, done)}</svg>`;
}

/** Our own mark, the horn mirrored four ways, in a box of 80 x 80: the same as in public/favicon.svg. */
export const markPath =
  'M40 40V20A18 18 0 0 0 4 20A12 12 0 0 0 28 20H20A4 4 0 0 1 12 20A10 10 0 0 1 32 20V40zM40 40V20A18 18 0 0 1 76 20A12 12 0 0 1 52 20H60A4 4 0 0 0 68 20A10 10 0 0 0 48 20V40zM40 40V60A18 18 0 0 1 4 60A12 12 0 0 1 28 60H20A4 4 0 0 0 12 60A10 10 0 0 0 32 60V40zM40 40V60A18 18 0 0 0 76 60A12 12 0 0 0 52 60H60A4 4 0 0 1 68 60A10 10 0 0 1 48 60V40z';

const TEAL = '#0B6E7F';

/**
 * The icon of an installed site. `round` leaves the corners free; a maskable one fills the square and keeps the mark
 * in the middle 80 %, which every launcher shows (W3C manifest, maskable icons).
 */
export function markSvg(side: number, shape: 'round' | 'full'): string {
  const corner = shape === 'round' ? 30 : 0;
  const scale = shape === 'round' ? 1 : 0.86;
  const offset = 60 - 40 * scale;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 120 120"><rect width="120" height="120" rx="${corner}" fill="${TEAL}"/><path transform="translate(${offset} ${offset}) scale(${scale})" fill="#fff" d="${markPath}"/></svg>`;
}

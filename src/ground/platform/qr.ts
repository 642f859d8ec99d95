import QRCode from 'qrcode';

/** A QR code as drawing orders on a grid of unit squares: `path` for SVG, `size` squares a side, no quiet zone. */
export type Qr = { readonly size: number; readonly path: string };

/** Correction M (15 %): a folded or stamped paper still reads. */
export function qrOf(text: string): Qr {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, y) =>
    runs(Array.from({ length: modules.size }, (_each, x) => modules.get(y, x) === 1))
      .map(([from, length]) => `M${from} ${y}h${length}v1h-${length}z`)
      .join(''),
  );
  return { size: modules.size, path: rows.join('') };
}

/** Dark squares side by side are one stroke: a fifth of the size, and no hairlines between them in print. */
function runs(row: readonly boolean[]): [from: number, length: number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}

/** The same as a picture of its own, for papers. */
export const qrSvg = ({ size, path }: Qr): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#17212B" d="${path}"/></svg>`;

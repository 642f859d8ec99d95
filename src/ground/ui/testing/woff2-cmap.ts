import { brotliDecompressSync } from 'node:zlib';

/** Tags that a WOFF2 directory names by number (W3C WOFF2, 5.2), as far as ours need. */
const KNOWN =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill';
const tagOf = (number: number): string => KNOWN.slice(number * 5, number * 5 + 4);

type Table = { readonly tag: string; readonly at: number; readonly length: number };

/** The code points a WOFF2 file can draw, read from its own character map. */
export function charactersOf(woff2: Buffer): Set<number> {
  if (woff2.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not a WOFF2 file');
  const { tables, end } = directory(woff2);
  const data = brotliDecompressSync(woff2.subarray(end, end + woff2.readUInt32BE(20)));
  const cmap = tables.find((table) => table.tag === 'cmap');
  if (!cmap) throw new Error('no character map');
  return readCmap(data.subarray(cmap.at, cmap.at + cmap.length));
}

function directory(file: Buffer): { tables: Table[]; end: number } {
  let at = 48;
  let offset = 0;
  const number = (): number => {
    let value = 0;
    for (;;) {
      const byte = file[at++]!;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const tables = Array.from({ length: file.readUInt16BE(12) }, () => {
    const flags = file[at++]!;
    const named = (flags & 63) === 63;
    const tag = named ? file.toString('latin1', at, at + 4) : tagOf(flags & 63);
    if (named) at += 4;
    let length = number();
    const version = flags >> 6;
    const transformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
    if (transformed) length = number();
    const table = { tag, at: offset, length };
    offset += length;
    return table;
  });
  return { tables, end: at };
}

function readCmap(cmap: Buffer): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const sub = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4));
    if (sub.readUInt16BE(0) === 4) readSegments(sub, found);
    if (sub.readUInt16BE(0) === 12) readGroups(sub, found);
  }
  return found;
}

/** Format 4: segments of the basic plane. A segment without glyphs of its own maps by its delta. */
function readSegments(sub: Buffer, found: Set<number>): void {
  const bytes = sub.readUInt16BE(6);
  for (let i = 0; i < bytes; i += 2) {
    const end = sub.readUInt16BE(14 + i);
    const start = sub.readUInt16BE(16 + bytes + i);
    const delta = sub.readUInt16BE(16 + 2 * bytes + i);
    const rangeAt = 16 + 3 * bytes + i;
    const range = sub.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code : sub.readUInt16BE(rangeAt + range + 2 * (code - start));
      if (range === 0 ? (glyph + delta) % 65536 !== 0 : glyph !== 0) found.add(code);
    }
  }
}

/** Format 12: groups of code points. */
function readGroups(sub: Buffer, found: Set<number>): void {
  for (let i = 0; i < sub.readUInt32BE(12); i++) {
    const at = 16 + i * 12;
    for (let code = sub.readUInt32BE(at); code <= sub.readUInt32BE(at + 4); code++) found.add(code);
  }
}

/** The signs a TrueType font draws, read from its `cmap` table (formats 4 and 12 of the OpenType specification). */
export function glyphsOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableAt(font, 'cmap');
  const signs = new Set<number>();
  for (let at = 0; at < font.readUInt16BE(cmap + 2); at += 1) {
    const part = cmap + font.readUInt32BE(cmap + 8 + 8 * at);
    const format = font.readUInt16BE(part);
    if (format === 4) segments(font, part, signs);
    if (format === 12) groups(font, part, signs);
  }
  if (signs.size === 0) throw new Error('the font has no cmap of format 4 or 12');
  return signs;
}

function tableAt(font: Buffer, name: string): number {
  for (let at = 0; at < font.readUInt16BE(4); at += 1) {
    const record = 12 + 16 * at;
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no table ${name}`);
}

/** Format 4: ranges of 16-bit codes; a code whose glyph is 0 is not drawn. */
function segments(font: Buffer, part: number, signs: Set<number>): void {
  const doubled = font.readUInt16BE(part + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled].map((from) => part + from) as [
    number,
    number,
    number,
    number,
  ];
  for (let at = 0; at < doubled; at += 2) {
    const [end, start, offset] = [font.readUInt16BE(ends + at), font.readUInt16BE(starts + at), font.readUInt16BE(offsets + at)];
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const drawn =
        offset === 0 ? (code + font.readUInt16BE(deltas + at)) & 0xffff : font.readUInt16BE(offsets + at + offset + 2 * (code - start));
      if (drawn !== 0) signs.add(code);
    }
  }
}

/** Format 12: groups of 32-bit codes. */
function groups(font: Buffer, part: number, signs: Set<number>): void {
  for (let at = 0; at < font.readUInt32BE(part + 12); at += 1) {
    const group = part + 16 + 12 * at;
    for (let code = font.readUInt32BE(group); code <= font.readUInt32BE(group + 4); code += 1) signs.add(code);
  }
}

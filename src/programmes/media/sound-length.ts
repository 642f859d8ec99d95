/** How many seconds an m4a lasts, by its movie header (ISO/IEC 14496-12, 8.2.2); null where it does not say or is no m4a. */
export function soundLength(type: string, bytes: Uint8Array): number | null {
  if (type !== 'audio/mp4') return null;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const movie = boxIn(file, 'moov');
  const header = movie && boxIn(movie, 'mvhd');
  if (!header || header.length < 32) return null;
  const long = header[0] === 1;
  const scale = header.readUInt32BE(long ? 20 : 12);
  const length = long ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16);
  return scale > 0 && length > 0 ? length / scale : null;
}

/** What the first box of this name holds. */
function boxIn(within: Buffer, name: string): Buffer | null {
  for (let at = 0; at + 8 <= within.length;) {
    const size = within.readUInt32BE(at);
    if (within.toString('latin1', at + 4, at + 8) === name) return within.subarray(at + 8, size === 0 ? undefined : at + size);
    if (size < 8) return null;
    at += size;
  }
  return null;
}

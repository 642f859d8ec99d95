export type PictureSize = { readonly width: number; readonly height: number };

/** The drawn size of a picture, so that the page keeps its place before it arrives; null when it cannot be told. */
export function pictureSize(type: string, bytes: Uint8Array): PictureSize | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = READERS[type]?.(data) ?? null;
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch {
    return null; // a truncated header: the picture then has no reserved place, nothing worse
  }
}

const READERS: Record<string, ((data: Buffer) => PictureSize | null) | undefined> = {
  'image/png': (data) => ({ width: data.readUInt32BE(16), height: data.readUInt32BE(20) }),
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
  'image/svg+xml': svgSize,
};

function jpegSize(data: Buffer): PictureSize | null {
  for (let at = 2; at + 9 < data.length;) {
    if (data[at] !== 0xff) return null;
    const marker = data[at + 1]!;
    const startOfFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (startOfFrame) return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) };
    at += 2 + data.readUInt16BE(at + 2);
  }
  return null;
}

function webpSize(data: Buffer): PictureSize | null {
  const form = data.toString('latin1', 12, 16);
  if (form === 'VP8X') return { width: 1 + data.readUIntLE(24, 3), height: 1 + data.readUIntLE(27, 3) };
  if (form === 'VP8 ') return { width: data.readUInt16LE(26) & 0x3fff, height: data.readUInt16LE(28) & 0x3fff };
  if (form !== 'VP8L') return null;
  const bits = data.readUInt32LE(21);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function svgSize(data: Buffer): PictureSize | null {
  const head = /<svg\b[^>]*>/.exec(data.toString('utf8', 0, 4000))?.[0] ?? '';
  const side = (name: string): number => Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(head)?.[1] ?? 0);
  const box = /\sviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(head);
  return { width: Math.round(side('width') || Number(box?.[1] ?? 0)), height: Math.round(side('height') || Number(box?.[2] ?? 0)) };
}

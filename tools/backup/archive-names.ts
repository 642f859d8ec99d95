import { createHash } from 'node:crypto';

/**
 * A piece of PostgreSQL's write-ahead log in the archive. Its file's name says all of it: segment, until when it reaches,
 * whether it is whole, and the SHA-256 of its bytes, so that one rename puts it there and a changed byte shows.
 */
export type Piece = {
  readonly segment: string;
  readonly reaches: Date;
  readonly whole: boolean;
  readonly hash: string;
  readonly file: string;
};

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** 2026-11-20T09:00:00.123Z -> 20261120T090000123Z, and back. */
export const compact = (time: Date): string => time.toISOString().replace(/[-:.]/g, '');
export function fromCompact(text: string): Date {
  const [, year, month, day, hour, minute, second, rest] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/.exec(text) ?? [];
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${rest}Z`);
}

export const pieceName = (piece: Omit<Piece, 'file'>): string =>
  `${piece.segment}.${compact(piece.reaches)}.${piece.whole ? 'whole' : 'part'}.${piece.hash}.gz`;

export function pieceOf(file: string): Piece | null {
  const match = /^([0-9A-F]{24})\.(\d{8}T\d{9}Z)\.(whole|part)\.([0-9a-f]{64})\.gz$/.exec(file);
  if (!match) return null;
  const [, segment, reaches, kind, hash] = match;
  return { segment: segment!, reaches: fromCompact(reaches!), whole: kind === 'whole', hash: hash!, file };
}

/** One piece a segment: the whole one, or the part that reaches furthest (an older part waits for its removal). */
export function bestPieces(files: readonly string[]): Map<string, Piece> {
  const best = new Map<string, Piece>();
  for (const piece of files.map(pieceOf)) {
    const known = piece && best.get(piece.segment);
    if (piece && (!known || rank(piece) > rank(known))) best.set(piece.segment, piece);
  }
  return best;
}
const rank = ({ whole, reaches }: Piece): number => (whole ? 1e15 - reaches.getTime() : reaches.getTime() - 1e15);

/** Segments are counted through; a name has the timeline and the number in two parts. */
export function segmentName(timeline: string, number: bigint, size: bigint): string {
  const perFile = 0x1_0000_0000n / size;
  const part = (value: bigint): string => value.toString(16).toUpperCase().padStart(8, '0');
  return `${timeline}${part(number / perFile)}${part(number % perFile)}`;
}

/** `0/3000028` -> 0x3000028. */
export function lsnOf(text: string): bigint {
  const [high = '0', low = '0'] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

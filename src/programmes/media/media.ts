import { createHash } from 'node:crypto';
import type { Brand } from '#kernel/brand.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { svgFault } from './svg-safety.ts';

/** Content-addressed: the same bytes under the same name are the same medium, so an import can be repeated. */
export type MediaId = Brand<string, 'MediaId'>;
export type MediaFamily = 'picture' | 'video' | 'audio' | 'captions' | 'paper';

/** What is known of a medium without opening it again. */
export type Medium = {
  readonly id: MediaId;
  readonly name: string;
  readonly type: string;
  readonly family: MediaFamily;
  readonly size: number;
};

export type MediumRefusal =
  | { readonly kind: 'unknown-type'; readonly known: readonly string[] }
  | { readonly kind: 'not-what-it-says'; readonly type: string }
  | { readonly kind: 'unsafe-svg'; readonly because: string }
  | { readonly kind: 'bad-name' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-big'; readonly limit: number };

/** Looks into the bytes: the name's ending is a claim, not a fact (quality.md, uploads sniffed and capped). */
export function parseMedium(name: string, bytes: Uint8Array): Result<Medium, MediumRefusal> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,119}$/u.test(name)) return refuse({ kind: 'bad-name' });
  const kind = KINDS[name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (!kind) return refuse({ kind: 'unknown-type', known: Object.keys(KINDS) });
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  const limit = LIMITS[kind.family];
  if (bytes.length > limit) return refuse({ kind: 'too-big', limit });
  if (!kind.looks(bytes)) return refuse({ kind: 'not-what-it-says', type: kind.type });
  const fault = kind.type === 'image/svg+xml' ? svgFault(textOf(bytes)) : null;
  if (fault) return refuse({ kind: 'unsafe-svg', because: fault });
  return ok({ id: mediaId(name, bytes), name, type: kind.type, family: kind.family, size: bytes.length });
}

export function mediaId(name: string, bytes: Uint8Array): MediaId {
  const content = createHash('sha256').update(bytes).digest();
  return createHash('sha256').update(content).update(name).digest('base64url').slice(0, 24) as MediaId;
}

export const isMediaId = (text: string): text is MediaId => /^[A-Za-z0-9_-]{24}$/.test(text);

/** Papers are given as downloads; pictures, video, sound and captions open in their page. */
export const isDownload = (medium: Pick<Medium, 'family'>): boolean => medium.family === 'paper';

export function refusalText(refusal: MediumRefusal): string {
  switch (refusal.kind) {
    case 'unknown-type':
      return `is of no known type; known: ${refusal.known.join(', ')}`;
    case 'not-what-it-says':
      return `does not contain ${refusal.type}, whatever its name says`;
    case 'unsafe-svg':
      return `is an unsafe svg: ${refusal.because}`;
    case 'bad-name':
      return 'has a name with signs other than letters, digits, dot, hyphen and underscore';
    case 'empty':
      return 'is empty';
    case 'too-big':
      return `is bigger than ${refusal.limit} bytes`;
    default:
      throw new Error('unknown refusal', { cause: refusal satisfies never });
  }
}

const MB = 1_000_000;
const LIMITS: Record<MediaFamily, number> = { picture: 2 * MB, video: 300 * MB, audio: 30 * MB, captions: MB, paper: 20 * MB };

type Kind = { type: string; family: MediaFamily; looks: (bytes: Uint8Array) => boolean };

const latin = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1');
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const isText = (bytes: Uint8Array): boolean => {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\u0000');
  } catch {
    return false;
  }
};
const jpeg: Kind = { type: 'image/jpeg', family: 'picture', looks: (b) => latin(b, 0, 3) === '\xff\xd8\xff' };

const KINDS: Record<string, Kind | undefined> = {
  svg: { type: 'image/svg+xml', family: 'picture', looks: (b) => isText(b) && /<svg[\s>]/.test(textOf(b.subarray(0, 2000))) },
  png: { type: 'image/png', family: 'picture', looks: (b) => latin(b, 0, 8) === '\x89PNG\r\n\x1a\n' },
  jpg: jpeg,
  jpeg,
  webp: { type: 'image/webp', family: 'picture', looks: (b) => latin(b, 0, 4) === 'RIFF' && latin(b, 8, 12) === 'WEBP' },
  mp4: { type: 'video/mp4', family: 'video', looks: (b) => latin(b, 4, 8) === 'ftyp' },
  m4a: { type: 'audio/mp4', family: 'audio', looks: (b) => /^ftyp(?:M4A |mp4[12]|isom)$/.test(latin(b, 4, 12)) },
  mp3: { type: 'audio/mpeg', family: 'audio', looks: (b) => latin(b, 0, 3) === 'ID3' || (b[0] === 0xff && (b[1]! & 0xe6) === 0xe2) },
  vtt: { type: 'text/vtt', family: 'captions', looks: (b) => isText(b) && /^\ufeff?WEBVTT(?=[ \t\r\n]|$)/.test(textOf(b.subarray(0, 40))) },
  pdf: { type: 'application/pdf', family: 'paper', looks: (b) => latin(b, 0, 5) === '%PDF-' },
  csv: { type: 'text/csv', family: 'paper', looks: isText },
  txt: { type: 'text/plain', family: 'paper', looks: isText },
};

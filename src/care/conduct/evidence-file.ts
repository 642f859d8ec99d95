import { ok, refuse, type Result } from '#kernel/result.ts';

export const evidenceTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];
export const endingOf: Readonly<Record<EvidenceType, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' };

export const LARGEST_FILE = 5_000_000;
export const MOST_FILES_AT_ONCE = 3;
export const MOST_FILES_OF_CASE = 10;

/** A file as it was sent, read and found fit. */
export type NewEvidenceFile = { readonly name: string; readonly type: EvidenceType; readonly bytes: Uint8Array };
export type NewEvidenceFiles = { readonly files: readonly NewEvidenceFile[]; readonly speaksOfOthers: boolean };

export type EvidenceFileFault =
  | { readonly kind: 'type' | 'too-large' | 'empty' | 'known'; readonly name: string }
  | { readonly kind: 'too-many-at-once' | 'too-many' };

/** The first fault stops all: what was sent together is kept together or not at all. */
export function readEvidenceFiles(
  sent: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Result<NewEvidenceFile[], EvidenceFileFault> {
  if (sent.length > MOST_FILES_AT_ONCE) return refuse({ kind: 'too-many-at-once' });
  const files: NewEvidenceFile[] = [];
  for (const { name, bytes } of sent) {
    const type = typeByBytes(bytes);
    if (bytes.length === 0) return refuse({ kind: 'empty', name: shownName(name) });
    if (bytes.length > LARGEST_FILE) return refuse({ kind: 'too-large', name: shownName(name) });
    if (!type) return refuse({ kind: 'type', name: shownName(name) });
    files.push({ name: nameWithType(name, type), type, bytes });
  }
  return ok(files);
}

/** What a file is, its own first bytes say (ISO 32000 7.5.2, PNG 5.2, JPEG B.1.1.3); a name proves nothing. */
export function typeByBytes(bytes: Uint8Array): EvidenceType | null {
  return evidenceTypes.find((type) => BEGINNINGS[type].every((byte, i) => bytes[i] === byte)) ?? null;
}

const BEGINNINGS: Readonly<Record<EvidenceType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
};

/** Of a path its last part, without what steers a screen or turns the direction of writing. */
export function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1)!;
  return [
    ...last
      .normalize('NFC')
      .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, 80)
    .join('');
}

/** Shown with the ending that its bytes call for: `screen.exe` that is a picture is `screen.png`. */
export function nameWithType(name: string, type: EvidenceType): string {
  const stem = shownName(name)
    .replace(/\.[^.]{1,8}$/, '')
    .replace(/^[. ]+/, '');
  return `${stem || 'file'}.${endingOf[type]}`;
}

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { locales, type Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { FolderRefusal } from './folder-refusal.ts';
import type { LegalTree } from './legal-tree.ts';
import { parseLegalText } from './parse-legal-text.ts';
import { readVersionFile, type VersionFile } from './version-file.ts';

export interface LegalFolder {
  readonly about: VersionFile;
  readonly texts: Partial<Record<Locale, LegalTree>>;
}

/** Reads `version.yaml` and the texts `kk.txt`, `ru.txt`, `en.txt` that stand beside it. */
export function readLegalFolder(folder: string): Result<LegalFolder, FolderRefusal> {
  const file = join(folder, 'version.yaml');
  const yaml = readLegalFile(file);
  if (!yaml.ok) return yaml;
  const about = readVersionFile(yaml.value);
  if (!about.ok) return refuse({ kind: 'bad-version-file', file, faults: about.refusal });
  const texts: Partial<Record<Locale, LegalTree>> = {};
  for (const locale of locales) {
    const path = join(folder, `${locale}.txt`);
    if (!isFile(path)) continue;
    const text = readLegalText(path);
    if (!text.ok) return text;
    texts[locale] = text.value;
  }
  return ok({ about: about.value, texts });
}

export function readLegalText(path: string): Result<LegalTree, FolderRefusal> {
  const raw = readLegalFile(path);
  if (!raw.ok) return raw;
  const tree = parseLegalText(raw.value);
  return tree.ok ? tree : refuse({ kind: 'bad-text', file: path, refusal: tree.refusal });
}

/** Bytes that are not UTF-8 become U+FFFD, which the parser refuses with its line. */
function readLegalFile(path: string): Result<string, FolderRefusal> {
  return isFile(path) ? ok(readFileSync(path, 'utf8')) : refuse({ kind: 'no-file', file: path });
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

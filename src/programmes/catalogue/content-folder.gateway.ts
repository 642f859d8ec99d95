import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFiles } from './content-fault.ts';

/** Reads a content folder; hidden files and the authors' README are no content, links are not followed. */
export async function readContentFolder(root: string): Promise<ContentFiles> {
  const files = new Map<string, Uint8Array>();
  await gather(root, '', files);
  return files;
}

async function gather(root: string, under: string, files: Map<string, Uint8Array>): Promise<void> {
  const entries = await readdir(join(root, under), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.name.startsWith('.') || path === 'README.md') continue;
    if (entry.isDirectory()) await gather(root, path, files);
    else if (entry.isFile()) files.set(path.normalize('NFC'), await readFile(join(root, path)));
  }
}

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './archive-names.ts';
import { namesIn, writeWhole } from './store.ts';

/** Stored files, named by their SHA-256: `ab/abcd...`. Half-written ones have other names. */
export async function storedIn(folder: string): Promise<string[]> {
  const heads = (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const below = await Promise.all(
    heads.map(async (head) => (await namesIn(join(folder, head))).filter((name) => /^[0-9a-f]{64}$/.test(name))),
  );
  return below.flat().sort();
}

export const storedPath = (folder: string, id: string): string => join(folder, id.slice(0, 2), id);

/** Copies what the other folder does not have yet; returns the ids whose bytes are not what their names say. */
export async function copyStored(from: string, into: string): Promise<{ copied: number; damaged: string[] }> {
  const damaged: string[] = [];
  let copied = 0;
  for (const id of await storedIn(from)) {
    if (await stat(storedPath(into, id)).catch(() => null)) continue;
    const bytes = await readFile(storedPath(from, id));
    if (hashOf(bytes) !== id) {
      damaged.push(id);
      continue;
    }
    await writeWhole(storedPath(into, id), bytes);
    copied += 1;
  }
  return { copied, damaged };
}

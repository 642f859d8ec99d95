import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** One hash over the contents of files and folders: whether anything changed, whatever clocks and check-outs say. */
export async function fingerprint(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of await filesBelow(path))
      hash
        .update(`${file}\n`)
        .update(await readFile(file))
        .update('\n');
  return hash.digest('hex');
}

async function filesBelow(path: string): Promise<string[]> {
  const facts = await stat(path).catch(() => null);
  if (!facts) return [];
  if (!facts.isDirectory()) return [path];
  const names = await readdir(path, { withFileTypes: true, recursive: true });
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Folders of one backup: base copies, the log between them, the stored files. */
export const placesIn = (folder: string) => ({
  bases: join(folder, 'base'),
  wal: join(folder, 'wal'),
  files: join(folder, 'files'),
});

/** Written beside, flushed, then renamed: whole or not there. For the owner's eyes only. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.new`;
  const file = await open(beside, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

export const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

export const removeAll = (folder: string, names: readonly string[]): Promise<unknown> =>
  Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true })));

/** At most `width` at once, in the given order. */
export async function eachOf<Item>(items: readonly Item[], width: number, work: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) await work(items[next++]!);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

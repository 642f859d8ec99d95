import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Brand } from '#kernel/brand.ts';

/** SHA-256 of the bytes in hex: the same bytes are the same file. */
export type FileId = Brand<string, 'FileId'>;

/** Where bytes are kept: a local folder by default, object storage behind the same words later. */
export interface FileStore {
  /** Idempotent; when it returns the bytes are on disk. */
  put(bytes: Uint8Array): Promise<FileId>;
  /** Throws when the file is missing or its bytes no longer have their hash. */
  read(id: FileId): Promise<Buffer>;
  has(id: FileId): Promise<boolean>;
}

export const fileIdOf = (bytes: Uint8Array): FileId => createHash('sha256').update(bytes).digest('hex') as FileId;

export function localFiles(folder: string): FileStore {
  const pathOf = (id: FileId) => join(folder, id.slice(0, 2), id);
  return {
    async put(bytes) {
      const id = fileIdOf(bytes);
      if (!existsSync(pathOf(id))) await writeWhole(pathOf(id), bytes);
      return id;
    },
    async read(id) {
      if (!/^[0-9a-f]{64}$/.test(id)) throw new Error('not a file id');
      const bytes = await readFile(pathOf(id));
      if (fileIdOf(bytes) !== id) throw new Error(`file ${id} has changed on disk`);
      return bytes;
    },
    has: (id) => Promise.resolve(/^[0-9a-f]{64}$/.test(id) && existsSync(pathOf(id))),
  };
}

/** Written beside, flushed, then renamed: a crash leaves the whole file or none. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}`;
  const file = await open(beside, 'w', 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

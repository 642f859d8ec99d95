import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Brand } from '#kernel/brand.ts';
import type { Db } from './database.ts';

/** SHA-256 of the bytes in hex: the same bytes are the same file. */
export type FileId = Brand<string, 'FileId'>;
export type FileFacts = { readonly id: FileId; readonly type: string; readonly size: number };
/** First and last byte, both included, as in an HTTP range. */
export type ByteRange = { readonly first: number; readonly last: number };

/** Stored bytes and what they are; where the bytes lie is the business of `Bytes`. */
export interface FileStore {
  /** Idempotent; when it returns the bytes are on disk and the row is written. */
  put(bytes: Uint8Array, facts?: { readonly type: string }): Promise<FileId>;
  facts(id: FileId): Promise<FileFacts | null>;
  /** Throws when the file is missing or its bytes no longer have their hash. */
  read(id: FileId): Promise<Buffer>;
  stream(id: FileId, range?: ByteRange): Readable;
  has(id: FileId): Promise<boolean>;
}

/** Where bytes are kept: a local folder by default, object storage behind the same words. */
export interface Bytes {
  write(id: FileId, bytes: Uint8Array): Promise<void>;
  read(id: FileId): Promise<Buffer>;
  stream(id: FileId, range?: ByteRange): Readable;
  has(id: FileId): Promise<boolean>;
}

export const fileIdOf = (bytes: Uint8Array): FileId => createHash('sha256').update(bytes).digest('hex') as FileId;
const isFileId = (text: string): text is FileId => /^[0-9a-f]{64}$/.test(text);

export function createFileStore(db: Db, bytes: Bytes): FileStore {
  return {
    async put(content, { type } = { type: 'application/octet-stream' }) {
      const id = fileIdOf(content);
      if (!(await bytes.has(id))) await bytes.write(id, content);
      await db
        .insertInto('platform.file')
        .values({ id, type, size: BigInt(content.length) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return id;
    },
    async facts(id) {
      const row = await db.selectFrom('platform.file').select(['type', 'size']).where('id', '=', id).executeTakeFirst();
      return row ? { id, type: row.type, size: Number(row.size) } : null;
    },
    async read(id) {
      const content = await bytes.read(checked(id));
      if (fileIdOf(content) !== id) throw new Error(`file ${id} has changed in the store`);
      return content;
    },
    stream: (id, range) => bytes.stream(checked(id), range),
    has: async (id) => isFileId(id) && bytes.has(id),
  };
}

/** `folder/ab/abcdef...`; a crash leaves the whole file or none. */
export function folderBytes(folder: string): Bytes {
  const pathOf = (id: FileId) => join(folder, id.slice(0, 2), id);
  return {
    write: (id, bytes) => writeWhole(pathOf(id), bytes),
    read: (id) => readFile(pathOf(id)),
    stream: (id, range) => createReadStream(pathOf(id), range ? { start: range.first, end: range.last } : {}),
    has: (id) =>
      access(pathOf(id)).then(
        () => true,
        () => false,
      ),
  };
}

function checked(id: FileId): FileId {
  if (!isFileId(id)) throw new Error('not a file id');
  return id;
}

/** Written beside, flushed, then renamed. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o750 });
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

import { open, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { hashOf } from './archive-names.ts';

const shrink = promisify(gzip);
const grow = promisify(gunzip);

/** Where one file of the cluster lies in the pack, and the hash of its packed bytes. */
export type Packed = { readonly path: string; readonly from: number; readonly length: number; readonly hash: string };

/** A cluster is thousands of small files: they go packed into one, which is flushed to the disk once. */
export class PackWriter {
  readonly #file: FileHandle;
  readonly entries: Packed[] = [];
  #end = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open(path: string): Promise<PackWriter> {
    return new PackWriter(await open(path, 'wx', 0o600));
  }

  async add(path: string, bytes: Uint8Array): Promise<void> {
    const packed = await shrink(bytes, { level: 1 });
    const entry = { path, from: this.#end, length: packed.length, hash: hashOf(packed) };
    // The place is taken before the write, so that lanes do not write over each other.
    this.#end += packed.length;
    this.entries.push(entry);
    for (let done = 0; done < packed.length;)
      done += (await this.#file.write(packed, done, packed.length - done, entry.from + done)).bytesWritten;
  }

  async close(): Promise<void> {
    await this.#file.sync();
    await this.#file.close();
  }
}

/** The bytes of an entry, or null when they are not those of its hash. */
export async function readPacked(file: FileHandle, entry: Packed): Promise<Buffer | null> {
  const packed = Buffer.alloc(entry.length);
  const { bytesRead } = await file.read(packed, 0, entry.length, entry.from);
  return bytesRead === entry.length && hashOf(packed) === entry.hash ? grow(packed) : null;
}

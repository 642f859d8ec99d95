import { unzipSync, zipSync, type Zippable } from 'fflate';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { isSafeName, type BundleFiles } from './bundle-files.ts';

/** No bundle of ours comes near these; an archive that says more is not unpacked. */
const MOST_FILES = 2_000;
export const MOST_BYTES = 200_000_000;

/**
 * The same files give the same bytes: names sorted, one date for all. ZIP keeps local times, so the date is made from
 * local parts and reads 1 January 1980 in every time zone.
 */
export function zipped(files: BundleFiles): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = Object.fromEntries([...files.keys()].sort().map((name) => [name, [files.get(name)!, { mtime, level: 9 }]]));
  return zipSync(entries, { mtime });
}

export type ZipFault =
  | { readonly kind: 'not-a-zip' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unsafe-name' | 'twice' | 'damaged'; readonly name: string };

/** Reads an archive that anybody may have made, into memory only: nothing is written, so no name leads anywhere. */
export function unzipped(bytes: Uint8Array): Result<BundleFiles, ZipFault> {
  const seen = new Map<string, number>();
  let fault: ZipFault | null = null;
  let total = 0;
  const listed = attempt(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        fault ??= faultOf(name, seen.has(name), seen.size, total);
        seen.set(name, originalSize);
        return false;
      },
    }),
  );
  if (fault) return refuse(fault);
  if (!listed || seen.size === 0) return refuse({ kind: 'not-a-zip' });
  const files = new Map<string, Uint8Array>();
  for (const [name, size] of seen) {
    const file = attempt(() => unzipSync(bytes, { filter: (one) => one.name === name })[name]);
    if (!file || file.length !== size) return refuse({ kind: 'damaged', name });
    files.set(name, file);
  }
  return ok(files);
}

function faultOf(name: string, twice: boolean, before: number, total: number): ZipFault | null {
  if (before >= MOST_FILES || total > MOST_BYTES) return { kind: 'too-large' };
  if (!isSafeName(name)) return { kind: 'unsafe-name', name };
  return twice ? { kind: 'twice', name } : null;
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}

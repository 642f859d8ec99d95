import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { ok, type Result } from '#kernel/result.ts';
import { parseMedium, type Medium, type MediumRefusal } from './media.ts';
import { insertMedium, releaseMedium } from './media.sql.ts';

/** Keeps one medium after looking into it; the bytes are on disk before the row is seen. */
export async function storeMedia(
  platform: Platform,
  bytes: Uint8Array,
  about: { readonly name: string; readonly free: boolean },
): Promise<Result<Medium, MediumRefusal>> {
  const medium = parseMedium(about.name, bytes);
  if (!medium.ok) return medium;
  const fileId = await platform.files.put(bytes, { type: medium.value.type });
  await transact(platform.db, (tx) => keepMedium(tx, { medium: medium.value, fileId, free: about.free, now: platform.clock.now() }));
  return ok(medium.value);
}

type Kept = {
  readonly medium: Medium;
  readonly fileId: Awaited<ReturnType<Platform['files']['put']>>;
  readonly free: boolean;
  readonly now: Date;
};

/** The rows alone, for a larger transaction whose bytes are on disk already. */
export async function keepMedium(tx: Tx, { medium, fileId, free, now }: Kept): Promise<void> {
  await insertMedium(tx, medium, fileId, now);
  if (free) await releaseMedium(tx, medium.id, now);
}

import { createHash } from 'node:crypto';
import { ok, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { readKatoFile, type KatoFault, type KatoFile } from './kato-file.ts';
import { noteLoad, replaceSettlements } from './settlements.sql.ts';

export type LoadedKato = Pick<KatoFile, 'unknownDistricts'> & { readonly settlements: number; readonly retired: number };

/** Loads the settlements of the state classifier, all or none. */
export async function loadKato(platform: Platform, text: string): Promise<Result<LoadedKato, KatoFault>> {
  const file = readKatoFile(text);
  if (!file.ok) return file;
  const { settlements, unknownDistricts } = file.value;
  const at = platform.clock.now();
  const fileHash = createHash('sha256').update(text).digest('hex');
  return transact(platform.db, async (tx) => {
    const { retired } = await replaceSettlements(tx, settlements, at);
    await noteLoad(tx, { at, fileHash, settlements: settlements.length });
    await journal(tx, {
      event: 'kato.loaded',
      subject: { kind: 'kato', id: fileHash.slice(0, 16) },
      actor: { kind: 'system' },
      at,
      facts: { settlements: settlements.length, retired },
    });
    return ok({ settlements: settlements.length, retired, unknownDistricts });
  });
}

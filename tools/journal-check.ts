/**
 * `npm run journal:check`: reads the sealed journal from its first line and names every seal that does not hold. Compare
 * the printed end with the last `journal sealed` line of the worker's log: a chain cut off at its end is seen only there.
 */
import process from 'node:process';
import { readConfig } from '../src/ground/platform/config.ts';
import { openDatabase } from '../src/ground/platform/database.ts';
import { checkJournal } from '../src/ground/platform/journal-check.ts';
import { createVault } from '../src/ground/platform/vault.ts';

const config = readConfig(process.env);
const { db, close } = openDatabase(config.databaseUrl, { connections: 1, name: 'smart-ustaz journal check', onError: () => undefined });
try {
  const { faults, sealed, end } = await checkJournal(db, createVault(config.keyRing));
  for (const { seal, fault } of faults) process.stdout.write(`seal ${seal}: ${fault}\n`);
  process.stdout.write(`${sealed} lines sealed, ${faults.length} faults, end ${end ?? 'none'}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await close();
}

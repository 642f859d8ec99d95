/**
 * `npm run journal:check`: reads the sealed journal from its first line and names every seal that does not hold. Compare
 * the printed end with the last `journal sealed` line of the worker's log: a chain cut off at its end is seen only there.
 */
import process from 'node:process';
import { checkJournal } from '../src/ground/platform/journal-check.ts';
import { withPlatform } from './launch/tool-platform.ts';

await withPlatform('journal check', async ({ db, vault }) => {
  const { faults, sealed, end } = await checkJournal(db, vault);
  for (const { seal, fault } of faults) process.stdout.write(`seal ${seal}: ${fault}\n`);
  process.stdout.write(`${sealed} lines sealed, ${faults.length} faults, end ${end ?? 'none'}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
});

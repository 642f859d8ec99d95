import { expect, test } from 'vitest';
import { transact } from '#platform/database.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { queueOddity } from '#payments';
import { metricsText } from './metrics.ts';

test('what the database knows of the house is counted, odd cases that wait among it', async () => {
  const { platform } = await testPlatform();
  const quiet = await metricsText(platform);
  expect(quiet).toContain('smart_ustaz_database_up 1');
  expect(quiet).toContain('smart_ustaz_oddities_open 0');
  const oddity = {
    kind: 'books-differ',
    captureId: null,
    attemptId: null,
    facts: {},
    prepared: { do: 'look-into' },
    at: new Date(),
  } as const;
  await transact(platform.db, (tx) => queueOddity(tx, { ...oddity, reference: 'a' }));
  expect(await metricsText(platform)).toContain('smart_ustaz_oddities_open 1');
});

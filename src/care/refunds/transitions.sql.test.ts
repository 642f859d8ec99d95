import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testPlatform } from '#platform/testing/database.ts';
import { caseTransitions } from './refund-case.ts';

const { platform } = await testPlatform();

test('code and database know the same steps of a case', async () => {
  const { rows } = await sql<{ one: string }>`select from_state || ' ' || to_state as one from refunds.transition`.execute(platform.db);
  const known = Object.entries(caseTransitions).flatMap(([from, all]) => all.map((to) => `${from} ${to}`));
  expect(rows.map((row) => row.one).toSorted()).toEqual(known.toSorted());
});

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { refusedBy } from './database.ts';
import { testPlatform } from './testing/database.ts';

const { platform } = await testPlatform();
const { db } = platform;
const emptiable = async (): Promise<string[]> =>
  (await sql<{ table: string }>`select schema || '.' || name as "table" from platform.emptiable`.execute(db)).rows.map((one) => one.table);

test('no table of facts can be emptied at once, whatever room it belongs to', async () => {
  // A table named here came after its protection: its migration ends with `select platform.keep_from_emptying()`.
  expect(await emptiable()).toEqual([]);
  const refused = (statement: string): Promise<string | null> =>
    sql
      .raw(statement)
      .execute(db)
      .then(() => null, refusedBy);
  for (const table of ['payments.money_back', 'payments.oddity', 'payments.notice', 'refunds.step', 'reconciliation.operation'])
    expect(await refused(`truncate ${table} cascade`), table).not.toBeNull();
});

test('a new table is found until it is protected', async () => {
  await sql`create table payments.new_fact (id integer)`.execute(db);
  expect(await emptiable()).toEqual(['payments.new_fact']);
  await sql`select platform.keep_from_emptying()`.execute(db);
  expect(await emptiable()).toEqual([]);
});

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testPlatform } from '#platform/testing/database.ts';
import { dataMap, dataMapText, notPersonal, soundsPersonal } from './data-map.ts';

const { platform } = await testPlatform();
const { rows: columns } = await sql<{ table: string; column: string }>`
  select table_schema || '.' || table_name as table, column_name as column from information_schema.columns
  where table_schema not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker', 'graphile_worker_private')
    and (table_schema, table_name) in (select schemaname, tablename from pg_tables)
  order by 1, ordinal_position`.execute(platform.db);
const known = new Set(columns.map(({ table, column }) => `${table}.${column}`));
const declared = new Set(dataMap.flatMap(({ table, columns: names }) => names.map((name) => `${table}.${name}`)));
const excused = (table: string, column: string): boolean =>
  Object.keys(notPersonal).some((place) => `${table}.${column}`.startsWith(place));

test('what is declared exists', () => {
  expect([...declared].filter((column) => !known.has(column))).toEqual([]);
  expect(Object.keys(notPersonal).filter((place) => ![...known].some((column) => column.startsWith(place)))).toEqual([]);
});

test('a column that sounds personal is declared, or said to be none', () => {
  const silent = columns.filter(
    ({ table, column }) => soundsPersonal(column) && !declared.has(`${table}.${column}`) && !excused(table, column),
  );
  expect(silent.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
});

test('the rule notices personal columns by their names', () => {
  const personal = [
    'full_name',
    'given_name',
    'surname',
    'phone',
    'work_phone',
    'email',
    'iin_sealed',
    'iin_lookup',
    'address',
    'ip',
    'user_agent',
    'text_sealed',
    'note',
  ];
  expect(personal.filter((column) => !soundsPersonal(column))).toEqual([]);
  expect(
    ['shipped', 'recipe', 'amount', 'context', 'state', 'sealed_at', 'email_confirmed_at', 'iin_exception_id'].filter(soundsPersonal),
  ).toEqual([]);
});

test('docs/data-map.md is what the rooms declare', async () => {
  const personalTables = new Set(dataMap.map(({ table }) => table));
  const linked = columns.filter(({ table, column }) => column === 'account_id' && !personalTables.has(table)).map(({ table }) => table);
  await expect(dataMapText(dataMap, linked)).toMatchFileSnapshot('../../docs/data-map.md');
});

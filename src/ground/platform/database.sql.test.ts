import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase, refusedBy, transact } from './database.ts';
import { fileIdOf, type FileId } from './files.ts';
import { testPlatform } from './testing/database.ts';

const { platform } = await testPlatform();
const one = () => openDatabase(platform.databaseUrl, { connections: 1, name: 'test', onError: () => undefined });

test('every statement is prepared once under a name made from its text, also in transactions; begin and commit are not', async () => {
  const { db, close } = one();
  const read = (bucket: string) => db.selectFrom('platform.rate').select('bucket').where('bucket', '=', bucket).execute();
  await read('a');
  await read('b');
  await transact(db, (tx) => tx.deleteFrom('platform.rate').where('bucket', '=', 'c').execute());
  const { rows } = await sql<{
    statement: string;
    name: string;
  }>`select statement, name from pg_prepared_statements order by prepare_time`.execute(db);
  await close();
  expect(rows.map(({ statement }) => statement.split(' ')[0])).toEqual(['select', 'delete', 'select']);
  expect(rows.every(({ name }) => /^su_[\w-]{20}$/.test(name))).toBe(true);
});

test('a transaction that was the victim of a deadlock is begun again', async () => {
  const set = (bucket: string) => ({ bucket, used_until: platform.clock.now() });
  await platform.db
    .insertInto('platform.rate')
    .values([set('x'), set('y')])
    .execute();
  const both = (first: string, second: string) =>
    transact(platform.db, async (tx) => {
      await tx.updateTable('platform.rate').set(set(first)).where('bucket', '=', first).execute();
      await sql`select pg_sleep(0.2)`.execute(tx);
      await tx.updateTable('platform.rate').set(set(second)).where('bucket', '=', second).execute();
    });
  await Promise.all([both('x', 'y'), both('y', 'x')]);
});

test('the constraint that refused a write is told by name, another fault is not taken for one', async () => {
  const twice = platform.db.insertInto('platform.rate').values([1, 2].map(() => ({ bucket: 'same', used_until: platform.clock.now() })));
  expect(refusedBy(await twice.execute().catch((fault: unknown) => fault))).toBe('rate_pkey');
  expect(refusedBy(await sql`select 1 / 0`.execute(platform.db).catch((fault: unknown) => fault))).toBeNull();
});

const bytes = Buffer.from('сынақ файлы');

test('the same bytes are one file, however often and at the same time they are put', async () => {
  const ids = await Promise.all([1, 2, 3, 4].map(() => platform.files.put(bytes, { type: 'text/plain' })));
  expect(new Set(ids)).toEqual(new Set([fileIdOf(bytes)]));
  expect(await platform.files.read(ids[0]!)).toEqual(bytes);
  expect(await platform.files.facts(ids[0]!)).toEqual({ id: ids[0], type: 'text/plain', size: bytes.length });
  expect(readdirSync(join(platform.config.filesFolder, ids[0]!.slice(0, 2)))).toEqual([ids[0]]);
});

test('a part of a file is streamed by its range', async () => {
  const id = await platform.files.put(Buffer.from('0123456789'));
  const parts = await platform.files.stream(id, { first: 2, last: 4 }).toArray();
  expect(Buffer.concat(parts as Buffer[]).toString()).toBe('234');
});

test('bytes that were changed in the store are refused, and a name that is no hash never reaches the disk', async () => {
  const id = await platform.files.put(Buffer.from('original'));
  writeFileSync(join(platform.config.filesFolder, id.slice(0, 2), id), 'forged');
  await expect(platform.files.read(id)).rejects.toThrow('has changed in the store');
  await expect(platform.files.read('../../etc/passwd' as FileId)).rejects.toThrow('not a file id');
  expect(() => platform.files.stream('../x' as FileId)).toThrow('not a file id');
  expect(await platform.files.has('..' as FileId)).toBe(false);
});

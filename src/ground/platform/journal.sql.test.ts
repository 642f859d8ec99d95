import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { refusedBy, transact, type Tx } from './database.ts';
import { checkJournal } from './journal-check.ts';
import { sealJournal } from './journal-seal.ts';
import { journal } from './journal.ts';
import { testPlatform } from './testing/database.ts';

const { platform } = await testPlatform();
const { db, vault, pool } = platform;

const happen = (tx: Tx, id: string): Promise<void> =>
  journal(tx, {
    event: 'contract.concluded',
    subject: { kind: 'contract', id },
    actor: { kind: 'system' },
    facts: { amount: '4500000', test: true },
  });
/** Other test files share the server, and their open transactions hold sealing back: wait until they are over. */
const seal = async (most?: number) => {
  const over = async () =>
    (
      await sql<{
        over: boolean;
      }>`select coalesce(max(turn) - min(shift), 0) < pg_snapshot_xmin(pg_current_snapshot())::text::bigint as over
      from platform.journal_shift left join platform.journal on true`.execute(db)
    ).rows[0]!.over;
  for (let tries = 0; tries < 100 && !(await over()); tries += 1) await new Promise((resume) => setTimeout(resume, 20));
  return sealNow(most);
};
const sealNow = (most?: number) => sealJournal(db, vault, platform.clock.now(), most);
/** What only the owner of the database could do: switch the guards off. */
const forge = async (statement: string): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local session_replication_role = replica; ${statement}; commit`);
  } finally {
    client.release();
  }
};

beforeEach(() => forge('truncate platform.journal_seal; delete from platform.journal'));

test('what is rolled back leaves no line', async () => {
  await expect(transact(db, async (tx) => (await happen(tx, '1'), Promise.reject(new Error('no'))))).rejects.toThrow('no');
  expect(await db.selectFrom('platform.journal').select('id').execute()).toEqual([]);
});

test('what one transaction says stands in the order it was said, at the moment that was named', async () => {
  const at = new Date('2026-11-22T10:00:00Z');
  const entry = { event: 'contract.concluded', subject: { kind: 'contract', id: '1' }, actor: { kind: 'person', id: 'a' } } as const;
  await transact(db, async (tx) => {
    await journal(tx, { ...entry, at, facts: { amount: '4500000', no: 7, test: true, none: null } });
    await happen(tx, '2');
  });
  await db.transaction().execute((tx) => happen(tx, '3'));
  const rows = await db.selectFrom('platform.journal').selectAll().orderBy('id').execute();
  expect(rows.map((row) => row.subject_id)).toEqual(['1', '2', '3']);
  expect(rows[0]).toMatchObject({ at, actor_kind: 'person', actor_id: 'a', facts: { amount: '4500000', no: 7, test: true, none: null } });
  expect(rows[1]).toMatchObject({ actor_kind: 'system', actor_id: null });
  expect(rows[0]!.turn).toBe(rows[1]!.turn);
});

test('a line that is refused takes its transaction with it', async () => {
  const refused = transact(db, async (tx) => {
    await happen(tx, '1');
    await journal(tx, { event: 'Not an event', subject: { kind: 'contract', id: '1' }, actor: { kind: 'system' } });
  });
  expect(refusedBy(await refused.catch((fault: unknown) => fault))).toBe('journal_event_check');
  expect(await db.selectFrom('platform.journal').select('id').execute()).toEqual([]);
});

test('lines and seals cannot be changed, removed or emptied', async () => {
  await transact(db, (tx) => happen(tx, '1'));
  await seal();
  for (const table of ['journal', 'journal_seal']) {
    for (const statement of [`delete from platform.${table}`, `truncate platform.${table}`]) {
      const fault = await sql
        .raw(statement)
        .execute(db)
        .catch((error: unknown) => error);
      expect(refusedBy(fault)).toMatch(/^journal/);
    }
  }
  await expect(sql`update platform.journal set event = 'a.b'`.execute(db)).rejects.toThrow('immutable');
});

test('lines are sealed in hash-linked, signed batches that check', async () => {
  for (let i = 0; i < 25; i += 1) await transact(db, (tx) => happen(tx, String(i)));
  const batches = await seal(10);
  expect(batches.map(({ rowCount }) => rowCount)).toEqual([10, 10, 5]);
  expect(await seal()).toEqual([]);
  expect(await checkJournal(db, vault)).toEqual({ faults: [], sealed: 25, end: batches.at(-1)!.hash });
});

test('the lines of one transaction stay in one batch, however many', async () => {
  await transact(db, async (tx) => {
    for (let i = 0; i < 12; i += 1) await happen(tx, String(i));
  });
  await transact(db, (tx) => happen(tx, 'after'));
  expect((await seal(5)).map(({ rowCount }) => rowCount)).toEqual([12, 1]);
});

test('a transaction that is still open holds back what came after it, and nothing is jumped over', async () => {
  const open = await pool.connect();
  await open.query('begin');
  await open.query(
    `insert into platform.journal (event, subject_kind, subject_id, actor_kind) values ('slow.done', 'x', 'slow', 'system')`,
  );
  await transact(db, (tx) => happen(tx, 'quick'));
  expect(await sealNow()).toEqual([]);
  await open.query('commit');
  open.release();
  expect((await seal()).map(({ rowCount }) => rowCount)).toEqual([2]);
  expect((await checkJournal(db, vault)).faults).toEqual([]);
});

test('of many sealers at once one seals', async () => {
  await transact(db, (tx) => happen(tx, '1'));
  const made = await Promise.all([seal(), seal(), seal(), seal()]);
  expect(made.flat()).toHaveLength(1);
});

test.each([
  ['a changed line', `update platform.journal set facts = '{"amount":"1"}' where subject_id = '3'`, ['rows-changed']],
  ['a removed line', `delete from platform.journal where subject_id = '3'`, ['rows-changed']],
  ['a line moved in time', `update platform.journal set at = at - interval '1 microsecond' where subject_id = '3'`, ['rows-changed']],
  [
    'a line slipped in',
    `insert into platform.journal (turn, event, subject_kind, subject_id, actor_kind) select turn, 'a.b', 'x', 'y', 'system' from platform.journal where subject_id = '3'`,
    ['rows-changed'],
  ],
  ['a changed seal', `update platform.journal_seal set row_count = row_count + 1 where no = 2`, ['seal-changed', 'rows-changed']],
  ['a removed seal', `delete from platform.journal_seal where no = 2`, ['number-missing', 'link-broken', 'range-broken']],
  [
    'a foreign signature',
    `update platform.journal_seal set signature = (select signature from platform.journal_seal where no = 1) where no = 2`,
    ['signature-wrong'],
  ],
])('%s is found', async (_name, statement, faults) => {
  for (let i = 0; i < 6; i += 1) await transact(db, (tx) => happen(tx, String(i)));
  await seal(2);
  await forge(statement);
  expect((await checkJournal(db, vault)).faults.map(({ fault }) => fault)).toEqual(faults);
});

test('after a restore into a new cluster, where transaction numbers begin low, new lines still come after the sealed ones', async () => {
  await transact(db, (tx) => happen(tx, 'old'));
  await seal();
  const jump = '1000000000';
  await forge(`delete from platform.journal_seal; update platform.journal set turn = turn + ${jump}`);
  await forge(`update platform.journal_shift set shift = ${jump}`);
  await seal();
  await forge('update platform.journal_shift set shift = 0');
  await sql`select platform.journal_after_restore()`.execute(db);
  await transact(db, (tx) => happen(tx, 'new'));
  expect((await seal()).map(({ rowCount }) => rowCount)).toEqual([1]);
  expect((await checkJournal(db, vault)).faults).toEqual([]);
});

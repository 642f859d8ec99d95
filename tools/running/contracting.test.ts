import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contractingFaults } from './contracting.ts';

/** The schema before the first deploy under traffic. */
const FIRST = '1050';

test.each(readdirSync('db/migrations').filter((name) => name >= FIRST))(
  '%s lets the running build work on (docs/running.md, Upgrades)',
  (name) => {
    expect(contractingFaults(readFileSync(`db/migrations/${name}`, 'utf8'))).toEqual([]);
  },
);

test.each([
  'alter table a.b drop column c;',
  'drop table a.b;',
  'alter table a.b rename column c to d;',
  'alter table a.b rename to d;',
  'alter table a.b alter column c type bigint;',
  'alter table a.b alter column c set not null;',
  'alter table a.b add column c text not null;',
])('%s is found', (step) => {
  expect(contractingFaults(step)).toHaveLength(1);
  expect(contractingFaults(`-- contract: nobody reads it since build 41\n${step}`)).toEqual([]);
});

test.each([
  'alter table a.b add column c text;',
  "alter table a.b add column c text not null default '';",
  'create table a.b (c text not null);',
  'create index d on a.b (c); -- drop table later',
  'create function a.f() returns void language plpgsql as $$ begin drop table x; end $$;',
])('%s only adds', (step) => {
  expect(contractingFaults(step)).toEqual([]);
});

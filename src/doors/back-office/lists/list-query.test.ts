import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StaffRole } from '#people';
import { forRoles, listFor, listNames, type ListSpec } from './list.ts';
import { kept, parseListQuery, queryText } from './list-query.ts';

const known = { programmes: ['reading', 'maths'], regions: ['710000000'] };
const spec = listFor('contracts', ['administrator']);
const read = (text: string) => parseListQuery(spec, new URLSearchParams(text), known);
const ID = '01890000-0000-7000-8000-000000000000';

describe('the question in an address', () => {
  test('is read whole and written back alike', () => {
    const text = `state=studying&programme=maths&region=710000000&from=2026-11-01&to=2026-11-30&who=${ID}&column=number&column=amount&sort=amount&after=${ID}`;
    const { query, faults } = read(text);
    expect(faults).toEqual([]);
    expect(queryText(spec, query, { page: query.page })).toBe(text);
    expect(queryText(spec, query)).not.toContain('after');
  });

  test('an empty form asks for everything, the newest first', () => {
    const { query, faults } = read('state=&programme=&region=&from=&to=&sort=');
    expect(faults).toEqual([]);
    expect(queryText(spec, query)).toBe('sort=-date');
  });

  test.each([
    ['state=paid', 'state'],
    ['programme=history', 'programme'],
    ['region=1', 'region'],
    ['from=2026-02-30', 'from'],
    ['to=yesterday', 'to'],
    ['from=2026-12-02&to=2026-12-01', 'order'],
    ['who=Үлгібаева', 'who'],
    ['sort=password_hash', 'sort'],
    ['sort=--date', 'sort'],
    ['column=number&column=iin_sealed', 'column'],
    ["after=1'; drop table people.account; --", 'page'],
  ])('%s is refused by name', (text, field) => {
    expect(read(text).faults.map((fault) => fault.field)).toEqual([field]);
  });

  test('nothing typed ever throws, and what was read always reads back without a fault', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('-date', 'person', 'studying', '2026-11-27', ID, 'number'));
    const field = fc.constantFrom('state', 'programme', 'region', 'from', 'to', 'who', 'sort', 'column', 'after', 'before', 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(field, word)), (pairs) => {
        const { query } = parseListQuery(spec, new URLSearchParams(pairs), known);
        const again = read(queryText(spec, query, { page: query.page }));
        expect(again.faults.filter((fault) => fault.field !== 'order')).toEqual([]);
        expect(again.query).toEqual(query);
      }),
    );
  });

  test('a kept question names nobody and no page', () => {
    expect(kept(spec, read(`who=${ID}&state=ended&after=${ID}`).query)).toBe('state=ended&sort=-date');
  });
});

describe('the lists', () => {
  test('each is ordered by its date first, has a column for every person, and keys only once', () => {
    for (const name of listNames) {
      const { columns, sorts } = listFor(name, ['administrator']);
      expect(sorts[0]).toBe('date');
      expect(columns.some((column) => column.kind === 'person')).toBe(true);
      expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length);
    }
  });

  test('a column that a role may not see is not there: not shown, not ordered, not exported', () => {
    const planted: ListSpec = { ...spec, columns: [...spec.columns, { key: 'secret', kind: 'text', seenBy: ['lawyer'] }] };
    const seen = forRoles(planted, ['manager']);
    expect(seen.columns.map((column) => column.key)).not.toContain('secret');
    expect(parseListQuery(seen, new URLSearchParams('column=secret'), known).faults).toEqual([{ field: 'column', value: 'secret' }]);
    expect(forRoles(planted, ['manager', 'lawyer']).columns).toHaveLength(planted.columns.length);
    expect(forRoles(planted, ['administrator']).columns).toHaveLength(planted.columns.length);
    expect(forRoles(planted, []).columns).toEqual([]);
  });

  test('mail and phone are for whoever deals with people, the card for whoever deals with money', () => {
    const keys = (list: 'people' | 'payments', role: StaffRole) => listFor(list, [role]).columns.map((column) => column.key);
    expect(keys('people', 'lawyer')).toEqual(['person', 'registered', 'saved', 'contracts']);
    expect(keys('people', 'accountant')).not.toContain('phone');
    expect(keys('people', 'manager')).toContain('phone');
    expect(keys('payments', 'manager')).not.toContain('card');
    expect(keys('payments', 'accountant')).toContain('card');
  });
});

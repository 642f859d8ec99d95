import { expect, test } from 'vitest';
import { staffRoles } from '#people';
import { mayDo, rights, type OfficeAct } from './rights.ts';

const acts = Object.keys(rights) as OfficeAct[];

test('an administrator may do every act, somebody without a role none', () => {
  for (const act of acts) expect([act, mayDo(act, ['administrator']), mayDo(act, [])]).toEqual([act, true, false]);
});

test('a role opens its own acts and no others', () => {
  expect(acts.filter((act) => mayDo(act, ['lawyer']))).toEqual([
    'publish-legal-version',
    'change-provider',
    'refuse-application',
    'offer-acceptance',
    'take-evidence',
    'conduct',
    'keep-force-majeure',
    'open-refund',
    'decide-refund-ground',
    'publish-refund-rule',
  ]);
  expect(mayDo('decide-refund-money', ['lawyer', 'manager'])).toBe(false);
  expect(mayDo('decide-refund-ground', ['accountant'])).toBe(false);
  expect(acts.filter((act) => mayDo(act, ['data-officer']))).toEqual(['write-to-learner']);
  expect(mayDo('decide-odd-payment', ['manager', 'lawyer'])).toBe(false);
  expect(mayDo('decide-odd-payment', ['manager', 'accountant'])).toBe(true);
});

test('every role but the administrator has something to do here', () => {
  for (const role of staffRoles) expect(acts.some((act) => mayDo(act, [role]))).toBe(true);
});

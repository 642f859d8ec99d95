import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicationNumber, type Application, type ApplicationId, type Shown, type Terms } from './application.ts';
import { decideSubmit, type SubmitFacts } from './submit.ts';

const now = new Date('2026-11-22T10:00:00Z');
const terms: Terms = { programmeVersionId: 'p1', priceLineId: 'l1', offerVersionId: 'o1', policyVersionId: 'y1', agreementVersionId: 'a1' };
const shown: Shown = { ...terms, id: 's1', locale: 'kk', at: now };
const draft: Application = {
  state: 'draft',
  id: 'x' as ApplicationId,
  accountId: 'acc',
  programmeId: 'prog',
  organisationId: null,
  openedAt: now,
  expiresAt: new Date('2026-11-29T10:00:00Z'),
};
const complete: SubmitFacts = {
  application: draft,
  shown,
  current: terms,
  consentId: 'c1',
  cardVersionId: 'k1',
  hasProgrammeAlready: false,
};

describe('forming the application', () => {
  test('with terms seen, consent given and card filled it is submitted', () => {
    expect(decideSubmit(complete, now)).toMatchObject({ ok: true, value: { kind: 'submit', consentId: 'c1', cardVersionId: 'k1' } });
  });
  test('consent is asked for before the card, and neither is taken for granted', () => {
    expect(decideSubmit({ ...complete, consentId: null, cardVersionId: null }, now)).toMatchObject({ refusal: 'no-consent' });
    expect(decideSubmit({ ...complete, cardVersionId: null }, now)).toMatchObject({ refusal: 'no-card' });
  });
  test('at the moment it expires it can no longer be submitted', () => {
    expect(decideSubmit(complete, draft.expiresAt)).toMatchObject({ refusal: 'expired' });
    expect(decideSubmit(complete, new Date(draft.expiresAt.getTime() - 1)).ok).toBe(true);
  });
  test('whoever has the programme already is told so before paying', () => {
    expect(decideSubmit({ ...complete, hasProgrammeAlready: true }, now)).toMatchObject({ refusal: 'has-programme-already' });
  });
  test('submitted twice without a change, it is the same submission', () => {
    const submission = { id: 'u1' as never, no: 1, shown, consentId: 'c1', cardVersionId: 'k1', seatOrder: null, at: now };
    const submitted: Application = { ...draft, state: 'submitted', number: applicationNumber('2026', 1n), submission };
    expect(decideSubmit({ ...complete, application: submitted }, now)).toMatchObject({ value: { kind: 'same' } });
    expect(decideSubmit({ ...complete, application: submitted, cardVersionId: 'k2' }, now)).toMatchObject({ value: { kind: 'submit' } });
  });
  test('a closed application is never submitted again', () => {
    const closed: Application = { ...draft, state: 'declined', number: null, submission: null, closedAt: now };
    expect(decideSubmit({ ...complete, application: closed }, now)).toMatchObject({ refusal: 'closed' });
  });
  test('any version that differs from what was shown asks the person to look again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(terms) as (keyof Terms)[])), fc.string({ minLength: 3 }), (field, other) => {
        const decision = decideSubmit({ ...complete, current: { ...terms, [field]: `new ${other}` } }, now);
        expect(decision).toMatchObject({ ok: false, refusal: 'terms-changed' });
      }),
    );
  });
});

test('the number carries the year and six digits or more', () => {
  expect(applicationNumber('2026', 123n)).toBe('Ө-2026-000123');
  expect(applicationNumber('2026', 12_345_678n)).toBe('Ө-2026-12345678');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  act,
  caseStates,
  caseTransitions,
  isSuspending,
  isUndelivered,
  secondThatLeft,
  type CaseCommand,
  type CaseFacts,
  type CaseState,
} from './case.ts';

const START = new Date('2026-12-01T06:00:00Z');
const opened: CaseFacts = { state: 'open', sendings: [], delivery: null, appealUntil: null };
/** What befalls the last letter of the warning in the mail room. */
const fates = ['letter-leaves', 'letter-refused'] as const;
type Asked = CaseCommand | (typeof fates)[number];
const commands = ['warn', 'send-again', 'open-warning', 'count-delivered', 'suspend', 'appeal', 'keep', 'close', 'terminate'] as const;
const hour = 3_600_000;

type Done = { readonly command: Asked; readonly at: Date; readonly state: CaseState };

/** What was done of what was asked, with a clock that only goes on. */
function run(asked: readonly (readonly [Asked, number])[], rules: { deliveryDays: number; answerDays: number }): Done[] {
  let [facts, now] = [opened, START.getTime()];
  const done: Done[] = [];
  for (const [command, hours] of asked) {
    now += hours * hour;
    if (command === 'letter-leaves' || command === 'letter-refused') {
      const last = facts.sendings.at(-1);
      if (facts.state !== 'warned' || !last || last.outcome !== null) continue;
      facts = letter(facts, command === 'letter-leaves' ? 'sent' : 'refused', new Date(now));
      done.push({ command, at: new Date(now), state: facts.state });
      continue;
    }
    const next = act(facts, command, rules, new Date(now));
    if (!next.ok) continue;
    facts = next.value;
    done.push({ command, at: new Date(now), state: facts.state });
  }
  return done;
}

const letter = (facts: CaseFacts, outcome: string, at: Date): CaseFacts => ({
  ...facts,
  sendings: facts.sendings.with(-1, { ...facts.sendings.at(-1)!, outcome, leftAt: outcome === 'sent' ? at : null }),
});

/** Half of them begin as a case does that goes all the way, so that suspensions and terminations do happen. */
const sequences = fc.record({
  beginning: fc.subarray<readonly [Asked, number]>(
    [
      ['warn', 1],
      ['letter-leaves', 1],
      ['send-again', 200],
      ['letter-leaves', 1],
      ['count-delivered', 200],
      ['open-warning', 5],
      ['suspend', 370],
      ['appeal', 20],
      ['keep', 40],
      ['terminate', 1],
    ],
    { minLength: 0 },
  ),
  rest: fc.array(fc.tuple(fc.constantFrom(...commands, ...fates), fc.integer({ min: 0, max: 400 })), { maxLength: 25 }),
  rules: fc.record({ deliveryDays: fc.integer({ min: 1, max: 7 }), answerDays: fc.integer({ min: 1, max: 14 }) }),
});

test('whatever is commanded in whatever order: never suspended before a delivered warning whose answer time passed, never terminated unheard', () => {
  let [suspensions, terminations, counted] = [0, 0, 0];
  fc.assert(
    fc.property(sequences, ({ beginning, rest, rules }) => {
      const done = run([...beginning, ...rest], rules);
      done.forEach((one, i) => {
        const before = done.slice(0, i);
        const last = (command: Asked) => before.findLast((each) => each.command === command);
        if (one.command === 'suspend') {
          suspensions += 1;
          const delivery = last('open-warning') ?? last('count-delivered');
          expect(last('warn')).toBeDefined();
          // Whole days in Almaty: never less than N times 24 hours from the delivery.
          expect(one.at.getTime() - delivery!.at.getTime()).toBeGreaterThan(rules.answerDays * 24 * hour - 1);
        }
        if (one.command === 'count-delivered') {
          counted += 1;
          // However many were written: two left, and the days run from the second that did.
          const left = before.filter((each) => each.command === 'letter-leaves');
          expect(left).toHaveLength(2);
          expect(one.at.getTime() - left[1]!.at.getTime()).toBeGreaterThan(rules.deliveryDays * 24 * hour - 1);
        }
        if (one.command === 'terminate') {
          terminations += 1;
          const suspension = last('suspend')!;
          const waited = one.at.getTime() - suspension.at.getTime();
          expect(last('keep') !== undefined || waited > rules.answerDays * 24 * hour - 1).toBe(true);
        }
        if (isSuspending(one.state)) expect(before.some((each) => each.command === 'suspend') || one.command === 'suspend').toBe(true);
        if (i > 0 && ['terminated', 'closed'].includes(done[i - 1]!.state)) throw new Error('a case that is over went on');
      });
    }),
    { numRuns: 3000 },
  );
  // The property says something only where it happens.
  expect([suspensions > 50, terminations > 10, counted > 50]).toEqual([true, true, true]);
});

test('the boundaries: the last instant of the answer time refuses, the next one allows', () => {
  const rules = { deliveryDays: 3, answerDays: 5 };
  const first = { no: 1, at: START, outcome: 'sent', leftAt: START };
  const warned: CaseFacts = { ...opened, state: 'warned', sendings: [first] };
  const delivered = act(warned, 'open-warning', rules, new Date('2026-12-02T06:00:00Z'));
  if (!delivered.ok) throw new Error(delivered.refusal);
  expect(delivered.value.delivery?.answerUntil).toEqual(new Date('2026-12-07T19:00:00Z'));
  expect(act(delivered.value, 'suspend', rules, new Date('2026-12-07T18:59:59.999Z'))).toEqual({ ok: false, refusal: 'answer-time-runs' });
  expect(act(delivered.value, 'suspend', rules, new Date('2026-12-07T19:00:00Z'))).toMatchObject({ value: { state: 'suspended' } });
  expect(act(warned, 'suspend', rules, new Date('2027-12-07T19:00:00Z'))).toEqual({ ok: false, refusal: 'not-delivered' });
  // Written on the 3rd and on its way for two days: the days run from its leaving.
  const written = { no: 2, at: new Date('2026-12-03T06:00:00Z'), outcome: null, leftAt: null };
  const twice = letter({ ...warned, sendings: [first, written] }, 'sent', new Date('2026-12-05T06:00:00Z'));
  expect(act(twice, 'count-delivered', rules, new Date('2026-12-08T18:59:59Z'))).toEqual({ ok: false, refusal: 'too-early' });
  expect(act(twice, 'count-delivered', rules, new Date('2026-12-08T19:00:00Z')).ok).toBe(true);
});

test('every state can be reached', () => {
  const reached = new Set<CaseState>(['open']);
  for (const one of reached) for (const next of caseTransitions[one]) reached.add(next);
  expect([...reached].sort()).toEqual([...caseStates].sort());
});

test('a letter that waits, fails or is refused delivers nothing however long ago it was written; it is written anew', () => {
  const rules = { deliveryDays: 3, answerDays: 5 };
  const far = new Date('2027-12-01T06:00:00Z');
  const first = { no: 1, at: START, outcome: 'sent', leftAt: START };
  for (const outcome of [null, 'failed', 'refused', 'kept', 'erased']) {
    const second = { no: 2, at: new Date('2026-12-05T06:00:00Z'), outcome, leftAt: null };
    const facts: CaseFacts = { ...opened, state: 'warned', sendings: [first, second] };
    expect([secondThatLeft(facts), isUndelivered(facts)]).toEqual([null, outcome !== null]);
    expect(act(facts, 'count-delivered', rules, far)).toEqual({ ok: false, refusal: 'no-such-step' });
    expect(act(facts, 'suspend', rules, far)).toEqual({ ok: false, refusal: 'not-delivered' });
    expect(act(facts, 'send-again', rules, new Date('2026-12-08T18:59:59Z'))).toEqual({ ok: false, refusal: 'too-early' });
    const again = act(facts, 'send-again', rules, new Date('2026-12-08T19:00:00Z'));
    if (!again.ok) throw new Error(again.refusal);
    const left = letter(again.value, 'sent', new Date('2026-12-09T06:00:00Z'));
    expect(act(left, 'send-again', rules, far)).toEqual({ ok: false, refusal: 'no-such-step' });
    expect(act(left, 'count-delivered', rules, far)).toMatchObject({ value: { delivery: { how: 'sent-twice' } } });
  }
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { act, caseStates, caseTransitions, isSuspending, type CaseCommand, type CaseFacts, type CaseState } from './case.ts';

const START = new Date('2026-12-01T06:00:00Z');
const opened: CaseFacts = { state: 'open', sendings: [], delivery: null, appealUntil: null };
const commands = ['warn', 'send-again', 'open-warning', 'count-delivered', 'suspend', 'appeal', 'keep', 'close', 'terminate'] as const;
const hour = 3_600_000;

type Done = { readonly command: CaseCommand; readonly at: Date; readonly state: CaseState };

/** What was done of what was asked, with a clock that only goes on. */
function run(asked: readonly (readonly [CaseCommand, number])[], rules: { deliveryDays: number; answerDays: number }): Done[] {
  let [facts, now] = [opened, START.getTime()];
  const done: Done[] = [];
  for (const [command, hours] of asked) {
    now += hours * hour;
    const next = act(facts, command, rules, new Date(now));
    if (!next.ok) continue;
    facts = next.value;
    done.push({ command, at: new Date(now), state: facts.state });
  }
  return done;
}

/** Half of them begin as a case does that goes all the way, so that suspensions and terminations do happen. */
const sequences = fc.record({
  beginning: fc.subarray<readonly [CaseCommand, number]>(
    [
      ['warn', 1],
      ['open-warning', 5],
      ['suspend', 170],
      ['appeal', 20],
      ['keep', 40],
      ['terminate', 1],
    ],
    { minLength: 0 },
  ),
  rest: fc.array(fc.tuple(fc.constantFrom(...commands), fc.integer({ min: 0, max: 400 })), { maxLength: 25 }),
  rules: fc.record({ deliveryDays: fc.integer({ min: 1, max: 7 }), answerDays: fc.integer({ min: 1, max: 14 }) }),
});

test('whatever is commanded in whatever order: never suspended before a delivered warning whose answer time passed, never terminated unheard', () => {
  let [suspensions, terminations] = [0, 0];
  fc.assert(
    fc.property(sequences, ({ beginning, rest, rules }) => {
      const done = run([...beginning, ...rest], rules);
      done.forEach((one, i) => {
        const before = done.slice(0, i);
        const last = (command: CaseCommand) => before.findLast((each) => each.command === command);
        if (one.command === 'suspend') {
          suspensions += 1;
          const delivery = last('open-warning') ?? last('count-delivered');
          expect(last('warn')).toBeDefined();
          // Whole days in Almaty: never less than N times 24 hours from the delivery.
          expect(one.at.getTime() - delivery!.at.getTime()).toBeGreaterThan(rules.answerDays * 24 * hour - 1);
        }
        if (one.command === 'count-delivered') expect(before.filter((each) => each.command === 'send-again')).toHaveLength(1);
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
  expect([suspensions > 50, terminations > 10]).toEqual([true, true]);
});

test('the boundaries: the last instant of the answer time refuses, the next one allows', () => {
  const rules = { deliveryDays: 3, answerDays: 5 };
  const warned = { ...opened, state: 'warned', sendings: [START] } as const;
  const delivered = act(warned, 'open-warning', rules, new Date('2026-12-02T06:00:00Z'));
  if (!delivered.ok) throw new Error(delivered.refusal);
  expect(delivered.value.delivery?.answerUntil).toEqual(new Date('2026-12-07T19:00:00Z'));
  expect(act(delivered.value, 'suspend', rules, new Date('2026-12-07T18:59:59.999Z'))).toEqual({ ok: false, refusal: 'answer-time-runs' });
  expect(act(delivered.value, 'suspend', rules, new Date('2026-12-07T19:00:00Z'))).toMatchObject({ value: { state: 'suspended' } });
  expect(act(warned, 'suspend', rules, new Date('2027-12-07T19:00:00Z'))).toEqual({ ok: false, refusal: 'not-delivered' });
  const twice = { ...warned, sendings: [START, new Date('2026-12-05T06:00:00Z')] };
  expect(act(twice, 'count-delivered', rules, new Date('2026-12-08T18:59:59Z'))).toEqual({ ok: false, refusal: 'too-early' });
  expect(act(twice, 'count-delivered', rules, new Date('2026-12-08T19:00:00Z')).ok).toBe(true);
});

test('every state can be reached', () => {
  const reached = new Set<CaseState>(['open']);
  for (const one of reached) for (const next of caseTransitions[one]) reached.add(next);
  expect([...reached].sort()).toEqual([...caseStates].sort());
});

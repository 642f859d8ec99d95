import { addDays, almatyDay, startOfDay } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';

/** A case of a breach (clause 4.2): evidence -> warning -> suspension -> appeal -> termination, never a jump. */
export const caseStates = ['open', 'warned', 'suspended', 'appealed', 'kept', 'terminated', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];

/** Every step a case may take; the database holds the same table (migration 1112). `closed` lifts whatever stood. */
export const caseTransitions: Readonly<Record<CaseState, readonly CaseState[]>> = {
  open: ['warned', 'closed'],
  warned: ['suspended', 'closed'],
  suspended: ['appealed', 'closed', 'terminated'],
  appealed: ['kept', 'closed'],
  kept: ['closed', 'terminated'],
  terminated: [],
  closed: [],
};

/** One letter of the warning: enqueued, and what the mail room knows of it; without an outcome it was not tried yet. */
export type WarningLetter = { readonly no: number; readonly at: Date; readonly outcome: string | null; readonly leftAt: Date | null };

/** Opened in the account, or two letters left and the days after the second are over. */
export type Delivery = { readonly how: 'opened' | 'sent-twice'; readonly at: Date; readonly answerUntil: Date };

export type CaseFacts = {
  readonly state: CaseState;
  /** Until two of them have left. */
  readonly sendings: readonly WarningLetter[];
  readonly delivery: Delivery | null;
  /** Until when the suspension can be appealed. */
  readonly appealUntil: Date | null;
};

/** Whole civil days: after a second sending until it counts as delivered; to answer a warning and to appeal. */
export type CaseRules = { readonly deliveryDays: number; readonly answerDays: number };

export type CaseCommand =
  | 'warn'
  | 'send-again'
  | 'open-warning'
  | 'count-delivered'
  | 'suspend'
  | 'appeal'
  | 'keep'
  | 'close'
  | 'terminate';
export type CaseRefusal = 'no-such-step' | 'not-delivered' | 'answer-time-runs' | 'appeal-time-runs' | 'appeal-time-over' | 'too-early';

/** The day itself is not counted: from the first instant after N whole days. */
const after = (from: Date, days: number): Date => startOfDay(addDays(almatyDay(from), days + 1));

/** The letters that left, the earliest first: what waits, failed or came back reached nobody. */
const lettersThatLeft = ({ sendings }: Pick<CaseFacts, 'sendings'>) =>
  sendings
    .flatMap((one) => (one.leftAt ? [{ ...one, leftAt: one.leftAt }] : []))
    .toSorted((a, b) => a.leftAt.getTime() - b.leftAt.getTime());
/** The letter from whose leaving the days of delivery run. */
export const secondThatLeft = (facts: Pick<CaseFacts, 'sendings'>) => lettersThatLeft(facts)[1] ?? null;

/** When an unopened warning is sent again, and when it counts as delivered. A letter that did not leave is not counted, and is written anew. */
function nextSendingDue(facts: CaseFacts, rules: CaseRules): Date | null {
  const last = facts.sendings.at(-1);
  return last && !facts.delivery && !secondThatLeft(facts) ? after(last.leftAt ?? last.at, rules.deliveryDays) : null;
}
function deliveredByLetters(facts: CaseFacts, rules: CaseRules): Date | null {
  const second = secondThatLeft(facts);
  return second && !facts.delivery ? after(second.leftAt, rules.deliveryDays) : null;
}

/** A warning that waits for its reader and whose last letter did not leave: somebody must look at the address. */
export const isUndelivered = ({ state, sendings, delivery }: CaseFacts): boolean => {
  const last = sendings.at(-1);
  return state === 'warned' && !delivery && last !== undefined && last.outcome !== null && last.leftAt === null;
};

/** What a command makes of a case now, or why it may not be. */
export function act(facts: CaseFacts, command: CaseCommand, rules: CaseRules, now: Date): Result<CaseFacts, CaseRefusal> {
  switch (command) {
    case 'warn':
      return step(facts, 'warned', () => ok({ ...facts, sendings: [written(facts, now)] }));
    case 'send-again': {
      const due = nextSendingDue(facts, rules);
      if (facts.state !== 'warned' || !due) return refuse('no-such-step');
      return now < due ? refuse('too-early') : ok({ ...facts, sendings: [...facts.sendings, written(facts, now)] });
    }
    case 'open-warning':
      if (facts.state !== 'warned' || facts.delivery) return refuse('no-such-step');
      return ok({ ...facts, delivery: { how: 'opened', at: now, answerUntil: after(now, rules.answerDays) } });
    case 'count-delivered': {
      const at = deliveredByLetters(facts, rules);
      if (facts.state !== 'warned' || !at) return refuse('no-such-step');
      if (now < at) return refuse('too-early');
      // From when we count it, not from when we could have: a worker that slept takes no time from the person.
      return ok({ ...facts, delivery: { how: 'sent-twice', at: now, answerUntil: after(now, rules.answerDays) } });
    }
    case 'suspend':
      return step(facts, 'suspended', () => {
        if (!facts.delivery) return refuse('not-delivered');
        if (now < facts.delivery.answerUntil) return refuse('answer-time-runs');
        return ok({ ...facts, appealUntil: after(now, rules.answerDays) });
      });
    case 'appeal':
      return step(facts, 'appealed', () => (facts.appealUntil && now < facts.appealUntil ? ok(facts) : refuse('appeal-time-over')));
    case 'keep':
      return step(facts, 'kept', () => ok(facts));
    case 'close':
      return step(facts, 'closed', () => ok(facts));
    case 'terminate':
      return step(facts, 'terminated', () =>
        facts.state === 'suspended' && facts.appealUntil && now < facts.appealUntil ? refuse('appeal-time-runs') : ok(facts),
      );
  }
}

const written = ({ sendings }: CaseFacts, at: Date): WarningLetter => ({ no: sendings.length + 1, at, outcome: null, leftAt: null });

function step(facts: CaseFacts, to: CaseState, more: () => Result<CaseFacts, CaseRefusal>): Result<CaseFacts, CaseRefusal> {
  if (!caseTransitions[facts.state].includes(to)) return refuse('no-such-step');
  const next = more();
  return next.ok ? ok({ ...next.value, state: to }) : next;
}

/** While it lasts, the person cannot use the service. */
export const isSuspending = (state: CaseState): boolean => state === 'suspended' || state === 'appealed' || state === 'kept';
export const isOver = (state: CaseState): boolean => caseTransitions[state].length === 0;

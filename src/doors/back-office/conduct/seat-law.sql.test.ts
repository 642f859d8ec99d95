import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
  appeal,
  casesOfContract,
  close,
  keep,
  openCase,
  openWarning,
  suspend,
  tendCases,
  terminate,
  warn,
  type ConductCase,
} from '#conduct';
import { contractSteps, moveSeat, seatStandings, type SeatStanding } from '#contracts';
import { seatEnrolments } from '#enrolments';
import { refusedBy, transact } from '#platform/database.ts';
import { openAccount } from '../../../care/support/testing/accounts.ts';
import { openMarket, type Buyer } from '../../checkout/testing/market.ts';
import { sellSeats, takeSeat, type SeatsSale } from '../../checkout/testing/organisation.ts';

/**
 * Whatever staff, learners and the clock do to three seats of a contract, in whatever order, against real PostgreSQL: no seat
 * closes before its own learner's delivered warning whose answer time passed, no other seat and never the contract moves with
 * it. `npm run test:full` runs many.
 */
const RUNS = process.env['FULL'] === '1' ? 40 : 3;
const SEATS = [1, 2, 3] as const;
const HOUR = 3_600_000;
const market = await openMarket({ now: new Date('2026-12-01T06:00:00Z') });
const { platform } = market;
const { db, clock, config } = platform;
const staffId = await openAccount(platform, 'staff@example.kz');
const text = 'Сөздер жеткілікті ұзын';

const acts = ['open', 'warn', 'read', 'wait', 'suspend', 'force', 'appeal', 'keep', 'close', 'terminate'] as const;
type Act = { readonly seat: 1 | 2 | 3; readonly do: (typeof acts)[number]; readonly hours: number };
/** The way of a case, of which steps may fall out: so that suspensions and endings do happen beside what stands across. */
const way: readonly (readonly [Act['do'], number])[] = [
  ['open', 1],
  ['warn', 1],
  ['force', 1],
  ['read', 20],
  ['suspend', 150],
  ['appeal', 20],
  ['keep', 20],
  ['terminate', 200],
];
const ofSeat = (seat: Act['seat']) => fc.subarray([...way]).map((steps) => steps.map(([what, hours]): Act => ({ seat, do: what, hours })));
const stray: fc.Arbitrary<Act> = fc.record({
  seat: fc.constantFrom(...SEATS),
  do: fc.constantFrom(...acts),
  hours: fc.integer({ min: 0, max: 120 }),
});
/** The ways of the seats beside each other, each in its own order, with strays between. */
const sequences = fc
  .tuple(ofSeat(1), ofSeat(2), ofSeat(3), fc.array(fc.tuple(fc.nat(40), stray), { maxLength: 14 }))
  .map(([one, two, three, strays]) => {
    const woven = way.flatMap((_, i) => [one, two, three].flatMap((steps) => steps.slice(i, i + 1)));
    for (const [at, act] of strays) woven.splice(at, 0, act);
    return woven;
  });

const seen = { suspended: 0, terminated: 0, lifted: 0, refused: 0 };
/** A contract of three seats, each with its learner. */
async function sale(): Promise<SeatsSale & { readonly learners: Readonly<Record<number, Buyer>> }> {
  const school = await market.buyer();
  const sold = await sellSeats(market, school, SEATS.length);
  const learners: Record<number, Buyer> = {};
  for (const no of SEATS) learners[no] = await takeSeat(market, sold, school.accountId, no);
  return { ...sold, learners };
}

type Sold = Awaited<ReturnType<typeof sale>>;

async function does({ contract, learners }: Sold, { seat, do: what }: Act): Promise<boolean> {
  const cases = await casesOfContract(db, contract.id);
  const one: ConductCase | undefined = cases.find((found) => found.seatNo === seat);
  if (what === 'wait') return (await tendCases(platform)).delivered > 0;
  if (what === 'open') return (await openCase(platform, { contract, seatNo: seat, staffId, evidence: { text, reference: null } })).ok;
  // Past every rule of the house, by the case of whichever seat: only the database is left to refuse.
  if (what === 'force') return forced(contract.id, seat, (cases[0] ?? { id: contract.id }).id);
  if (!one) return false;
  const by = { caseId: one.id, accountId: learners[seat]!.accountId, text };
  if (what === 'read') return openWarning(platform, one.id, by.accountId).then(() => true);
  if (what === 'appeal') return (await appeal(platform, by)).ok;
  const decide = { warn, suspend, keep, close, terminate }[what];
  return (await decide(platform, { caseId: one.id, staffId, text })).ok;
}

async function forced(contractId: string, seatNo: number, reference: string): Promise<boolean> {
  const step = { reason: 'violation', reference, actor: { kind: 'staff', id: staffId }, at: clock.now() } as const;
  const done = await transact(db, (tx) => moveSeat(tx, contractId, seatNo, 'suspended', step)).catch(refusedBy);
  expect(typeof done === 'object' && done?.ok === false ? done.refusal : done).toMatch(/^(seat-stays|step_suspends_only_the_warned)$/);
  return false;
}

const others = (standings: ReadonlyMap<number, SeatStanding>, seat: number) =>
  SEATS.filter((no) => no !== seat).map((no) => standings.get(no) ?? 'in-service');

/** The law read from the rows, by the clock of Almaty and not by what the house computed. */
async function unlawful(contractId: string): Promise<unknown[]> {
  const { rows } = await sql`
    select step.seat_no, step.no from contracts.seat_step step
    where step.contract_id = ${contractId} and step.to_state in ('suspended', 'terminated') and not exists (
      select from conduct.violation
      join seats.seat on seat.contract_id = violation.contract_id and seat.no = violation.seat_no
      join seats.claim on claim.seat_id = seat.id and claim.account_id = violation.account_id
      join conduct.warning on warning.case_id = violation.id
      join conduct.delivery on delivery.case_id = violation.id and delivery.at >= warning.issued_at
      where violation.id::text = step.reference and violation.seat_no = step.seat_no
        and step.at >= (date_trunc('day', delivery.at at time zone 'Asia/Almaty')
          + make_interval(days => ${config.warningAnswerDays} + 1)) at time zone 'Asia/Almaty'
    )`.execute(db);
  return rows;
}

test('no seat is ever suspended unwarned, and nobody but its learner loses anything', { timeout: 120_000 }, async () => {
  const full = SEATS.flatMap((seat) => way.map(([what, hours]): Act => ({ seat, do: what, hours })));
  const lifted: Act = { seat: 1, do: 'close', hours: 1 };
  const lifts: Act[] = [...full.slice(0, 4), { ...lifted, do: 'suspend' }, ...full.slice(4, 6), lifted];
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      const sold = await sale();
      for (const act of sequence) {
        clock.set(new Date(clock.now().getTime() + act.hours * HOUR));
        const before = await seatStandings(db, sold.contract.id);
        const done = await does(sold, act);
        const after = await seatStandings(db, sold.contract.id);
        expect(others(after, act.seat)).toEqual(others(before, act.seat));
        const [from, to] = [before.get(act.seat) ?? 'in-service', after.get(act.seat) ?? 'in-service'];
        if (from !== to) seen[to === 'in-service' ? 'lifted' : (to as 'suspended' | 'terminated')] += 1;
        if (act.do === 'suspend' && !done) seen.refused += 1;
      }
      expect(await unlawful(sold.contract.id)).toEqual([]);
      // The contract itself never left its service, and a course is closed exactly where its seat is.
      expect((await contractSteps(db, sold.contract.id)).map(({ to }) => to)).toEqual(['concluded', 'in-service']);
      const standings = await seatStandings(db, sold.contract.id);
      for (const [no, { term }] of await seatEnrolments(db, sold.contract.id)) {
        const standing = standings.get(no) ?? 'in-service';
        expect(term.closed?.as ?? 'in-service').toBe(standing);
      }
    }),
    { numRuns: RUNS + 2, examples: [[full], [lifts]] },
  );
  // The property says something only where it happens.
  expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([]);
});

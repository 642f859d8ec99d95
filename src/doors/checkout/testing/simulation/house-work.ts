import { addDays, almatyDay } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { programmeBySlug } from '#catalogue';
import { contractOfApplication } from '#contracts';
import { recogniseRevenue } from '#enrolments';
import { legalInForce } from '#offer';
import { attemptsOf, gatewayNamed, odditiesOfAttempt } from '#payments';
import type { Platform } from '#platform/context.ts';
import { priceInForce } from '#pricing';
import { checkBooks, compare, csvTable, readRegistry, reconcileDay, reconcileFile, type Bank } from '#reconciliation';
import { askRefund, chargebackList, decideChargeback } from '#refunds';
import { recogniseSeats } from '#seats';
import { chooseTerms } from '../../choose-terms.command.ts';
import { settleOperation } from '../../settle-operation.command.ts';
import { buyer, press } from '../buyer.ts';
import { diceOf } from './dice.ts';
import { workOnJobs } from './jobs.ts';
import type { Applicant, OrderName, Orders } from './order.ts';
import { applyForSchool, claimBySomebody, pressForInvoice, pressForSchool } from './school-work.ts';
import { takeLines, toSend } from './transfer-work.ts';
import { PROGRAMME, STAFF } from './shop.ts';
import { staffDay } from './staff.ts';

type Work = { readonly [Name in Exclude<OrderName, 'clock' | 'arm'>]: (ask: Orders[Name]['ask']) => Promise<Orders[Name]['answer']> };

/** What the house does when the world asks, by the commands that its doors, workers and staff use. */
export function workOf(platform: Platform): Work {
  const { db, clock } = platform;
  const programme = async () => (await programmeBySlug(db, PROGRAMME))!;
  return {
    apply: async ({ seats }) => {
      if (seats !== null) return applyForSchool(platform, seats);
      const one = await buyer(platform, await programme(), 'kk');
      return { by: 'person', accountId: one.accountId, applicationId: one.applicationId, buyer: one };
    },
    press: async ({ applicant, gateway: name }) => {
      if (applicant.by === 'school' && name === 'transfer') return pressForInvoice(platform, applicant);
      const gateway = gatewayNamed(platform, name);
      if (applicant.by === 'school') return pressForSchool(platform, applicant, gateway);
      const opened = await press(platform, await programme(), applicant.buyer, gateway);
      return opened.ok ? opened.value : null;
    },
    work: ({ seed }) => workOnJobs(platform, diceOf(seed)),
    choose: ({ applicant, newTerms }) => choose(platform, applicant, newTerms),
    'ask-refund': async ({ applicant, ground, seat }) => {
      const contract = await contractOfApplication(db, applicant.applicationId);
      if (!contract) return 'no contract';
      const by = { kind: 'person' as const, id: applicant.accountId };
      const seats = seat === null ? null : [seat];
      const asked = await askRefund(platform, { contractId: contract.id, ground, words: 'Себебі', by, seats });
      return asked.ok ? 'asked' : asked.refusal;
    },
    'claim-seat': async ({ applicant, seat }) => (applicant.by === 'school' ? claimBySomebody(platform, applicant, seat) : 'no school'),
    night: ({ recognise }) => night(platform, recognise),
    registry: async ({ gateway, csv }) => {
      const { rows, faults } = expectOk(readRegistry(expectOk(csvTable(csv)), almatyDay(clock.now())));
      if (faults.length > 0) throw new Error(`the bank's own registry has faulty rows: ${JSON.stringify(faults)}`);
      return (await reconcileFile(platform, bankNamed(platform, gateway), { rows, staffId: STAFF.accountant })).is;
    },
    statement: ({ rows }) => takeLines(platform, rows),
    'to-send': () => toSend(db),
    staff: (day) => staffDay(platform, day),
    'end-dispute': async ({ bankRef, outcome }) => {
      const one = (await chargebackList(db, 10_000)).find((each) => each.bankRef === bankRef);
      if (!one) return 'not recorded yet';
      const done = await decideChargeback(platform, { chargebackId: one.id, outcome, reason: 'simulated', staffId: STAFF.accountant });
      return done.ok || done.refusal === 'moved-on' ? 'ended' : done.refusal;
    },
  };
}

const bankNamed = (platform: Platform, name: string): Bank => ({ gateway: gatewayNamed(platform, name), settle: settleOperation });

async function choose(platform: Platform, { accountId, applicationId }: Applicant, newTerms: boolean): Promise<string> {
  const { db, clock } = platform;
  for (const { id: attemptId } of await attemptsOf(db, applicationId)) {
    if (!(await odditiesOfAttempt(db, attemptId)).some((one) => one.kind === 'terms-changed' && !one.resolved)) continue;
    const line = (await priceInForce(db, (await programmeBySlug(db, PROGRAMME))!.programmeId, clock.now()))!;
    const shown = { priceLineId: line.id, offerVersionId: (await legalInForce(db, 'offer', clock.now())).id, locale: 'kk' as const };
    const chosen = newTerms ? ({ choice: 'new-terms', ...shown } as const) : ({ choice: 'money-back' } as const);
    const done = await chooseTerms(platform, { attemptId, accountId, ...chosen });
    return done.ok ? done.value : done.refusal;
  }
  return 'nothing-to-choose';
}

/** How far back the banks' lists are read: the worker may have been down. */
const LISTED_DAYS = 3;

async function night(platform: Platform, recognise: boolean): Promise<string[]> {
  const today = almatyDay(platform.clock.now());
  for (let back = LISTED_DAYS; back >= 1; back -= 1)
    // A silent bank is asked again a little later, as the job would.
    for (let tries = 0; tries < 20; tries += 1)
      if (await reconcileDay(platform, bankNamed(platform, 'tiptop'), addDays(today, -back))) break;
  await compare(platform, bankNamed(platform, 'epay'));
  if (!recognise) return [];
  await recogniseRevenue(platform);
  await recogniseSeats(platform);
  const faults = await checkBooks(platform);
  return faults.map(
    ({ rule, reference, expected, booked }) => `${today}, rule ${rule}, ${reference}: the facts say ${expected}, the books ${booked}`,
  );
}

import { randomUUID } from 'node:crypto';
import type { Payment, SimulatedBank } from './bank.ts';
import { dispute } from './dispute.ts';
import type { Month } from './month.ts';
import type { Person } from './person.ts';

/** What people do with a page of a bank, and how many of a hundred do it. */
const lives: readonly (readonly [number, (month: Month, person: Person) => void])[] = [
  [8, neverPays],
  [44, paysOnce],
  [8, paysLate],
  [6, paysTwice],
  [4, paysAnotherSum(100_000, 2_000_000, 'underpaid')],
  [4, paysAnotherSum(2_800_000, 900_000, 'overpaid')],
  [2, paysForAnother],
  [1, paysRoubles],
  [9, paysAfterDecline],
  [6, paysByHardCard],
  [6, paysByHeldSum],
  [2, strayMoneyComes],
  [3, strangerForges],
];

/** By an invoice, from the school's account to the fund's. */
const byInvoice: typeof lives = [
  [2, neverPays],
  [20, paysOnce],
  [6, paysLate],
  [4, paysTwice],
  [4, paysAnotherSum(100_000, 2_000_000, 'underpaid')],
  [6, paysWithoutNumber],
];
/** A school pays the price of all its seats, more or less well. */
const schools: typeof lives = [
  [4, neverPays],
  [20, paysOnce],
  [5, paysLate],
  [4, paysTwice],
  [4, paysAfterDecline],
  [3, paysByHardCard],
  [4, paysByHeldSum],
];

export function behave(month: Month, person: Person): void {
  const those = person.bank === month.account ? byInvoice : person.seats === null ? lives : schools;
  let roll = person.dice(those.reduce((sum, [often]) => sum + often, 0));
  for (const [often, live] of those) if ((roll -= often) < 0) return live(month, person);
}

function neverPays(month: Month, person: Person): void {
  person.due = 'no contract';
  month.count('never paid');
}

function paysOnce(month: Month, person: Person): void {
  month.later(1 + person.dice(2), async () => {
    const transaction = await pay(month, person, { card: 'good' }, 'paid');
    if (transaction === null) return;
    owesContract(month, person);
    afterwards(month, person, transaction);
  });
}

function paysLate(month: Month, person: Person): void {
  month.later(5 + person.dice(3 * 144), async () => {
    await pay(month, person, { card: 'good', pastEnd: person.dice(4) === 0 }, 'paid late', false);
    const newTerms = person.dice(2) === 0;
    month.laterUntilLived(1 + person.dice(144), async () => {
      month.count(`choice of late payers: ${await month.house.ask('choose', { applicant: person.applicant!, newTerms })}`);
    });
  });
}

function paysTwice(month: Month, person: Person): void {
  for (const after of [1, 1 + person.dice(3)])
    month.later(after, async () => {
      if ((await pay(month, person, { card: 'good' }, 'paid twice')) !== null) owesContract(month, person);
    });
}

function paysAnotherSum(from: number, range: number, what: 'underpaid' | 'overpaid') {
  return (month: Month, person: Person): void => {
    month.later(1, async () => {
      const paid = await pay(month, person, { card: 'good', amount: BigInt(from + person.dice(range)) }, what);
      if (paid === null) return;
      if (what === 'overpaid') owesContract(month, person);
      else person.due = 'no contract';
    });
  };
}

function paysForAnother(month: Month, person: Person): void {
  month.later(1, async () => void (await pay(month, person, { card: 'good', account: randomUUID() }, 'paid for another account')));
}

function paysRoubles(month: Month, person: Person): void {
  month.later(1, async () => void (await pay(month, person, { card: 'good', currency: 'RUB' }, 'paid in another currency')));
}

/** After a declined card the person presses Pay again. */
function paysAfterDecline(month: Month, person: Person): void {
  month.later(1, async () => {
    await pay(month, person, { card: 'declined' }, 'declined');
    month.later(1, () => month.press(person, () => paysOnce(month, person)));
  });
}

function paysByHardCard(month: Month, person: Person): void {
  month.later(1, async () => {
    if ((await pay(month, person, { card: 'hard-to-ask' }, 'paid by a card that is hard to ask about')) !== null)
      owesContract(month, person);
  });
}

/** The bank only holds the sum, now and then more than the price: the house charges the price of it. */
function paysByHeldSum(month: Month, person: Person): void {
  month.later(1, async () => {
    const card = person.dice(3) === 0 ? 'held-more' : 'only-held';
    const transaction = await pay(month, person, { card }, 'paid by a sum that is only held');
    if (transaction === null) return;
    if (month.termsStand(person)) person.due = 'contract';
    afterwards(month, person, transaction);
  });
}

/** The purpose says nothing: staff find out whose money it is, and now and then nobody's. */
function paysWithoutNumber(month: Month, person: Person): void {
  month.later(1, async () => {
    if (person.dice(3) === 0) await month.account.stray(BigInt(100_000 + person.dice(100_000)));
    const transaction = await pay(month, person, { card: 'good', nameless: true }, 'paid without a number');
    if (transaction === null) return;
    person.due = 'contract';
    afterwards(month, person, transaction);
  });
}

function strayMoneyComes(month: Month, person: Person): void {
  paysOnce(month, person);
  month.later(2, async () => {
    const transaction = await person.bank.stray(BigInt(100_000 + person.dice(100_000)));
    month.count('stray money');
    await tell(month, person.bank, transaction, 'pay');
  });
}

/** Somebody tells of a payment that was declined as if it had been made. */
function strangerForges(month: Month, person: Person): void {
  person.due = 'no contract';
  month.later(1, async () => {
    const paid = person.page === null ? null : await person.bank.pay(person.page, { card: 'declined' });
    if (!paid) return;
    const told = await person.bank.tell(paid.transaction, 'pay', 'stranger');
    month.count(told === 'heard' ? 'FORGED NOTICES TAKEN' : told === 'refused' ? 'forged notices refused' : 'forged notices unheard');
  });
}

/** A full payment: a contract, unless it came after the page's end and the price had changed by then. */
function owesContract(month: Month, person: Person): void {
  if (month.onAgreedTerms(person)) person.due = 'contract';
  else if (person.due !== 'contract') person.due = 'either';
}

/** Pays and lets the bank tell of it; null when the page was closed or the card declined. */
async function pay(month: Month, person: Person, payment: Payment, what: string, mayBeLost = true): Promise<string | null> {
  const { bank, page, dice } = person;
  const paid = page === null ? null : await bank.pay(page, payment);
  if (!paid) {
    month.count('page was closed');
    return null;
  }
  month.count(paid.is === 'paid' ? what : payment.card === 'declined' ? what : 'declined because the house was silent');
  if (bank !== month.account) spread(month, person, paid.transaction, paid.is === 'paid' ? 'pay' : 'fail', mayBeLost && dice(10) === 0);
  return paid.is === 'paid' ? paid.transaction : null;
}

/** Notices come at once, several times, late, or, where the bank can be asked for the order, never. */
function spread(month: Month, { bank, dice }: Person, transaction: string, type: 'pay' | 'fail', lost: boolean): void {
  if (lost) return month.count('notices lost');
  const times = dice(6) === 0 ? 2 + dice(4) : 1;
  if (times > 1) month.count('notices told several times');
  for (let no = 0; no < times; no += 1) {
    const slots = no > 0 || dice(9) === 0 ? dice(2 * 144) : 0;
    if (slots > 1) month.count('notices late');
    month.later(slots, () => tell(month, bank, transaction, type));
  }
}

async function tell(month: Month, bank: SimulatedBank, transaction: string, type: 'pay' | 'fail', tries = 0): Promise<void> {
  if ((await bank.tell(transaction, type, 'bank')) === 'heard') return;
  if (!bank.repeatsNotices) return month.count('callbacks the dead house never heard');
  month.count('notices told again');
  if (tries < 100) month.later(1 + Math.min(tries, 6), () => tell(month, bank, transaction, type, tries + 1));
}

/** What may come of a purchase in the days after, sometimes two things of one payment, in whatever order. */
function afterwards(month: Month, person: Person, transaction: string): void {
  takeSeats(month, person);
  happens(month, person, transaction);
  if (person.dice(4) === 0) happens(month, person, transaction);
}

/** Teachers take most of the seats in the days after, each in the own time. */
function takeSeats(month: Month, person: Person): void {
  for (let seat = 1; seat <= (person.seats ?? 0); seat += 1)
    if (person.dice(4) > 0)
      month.laterUntilLived(1 + person.dice(10 * 144), async () => {
        month.count(`seats: ${await month.house.ask('claim-seat', { applicant: person.applicant!, seat })}`);
      });
}

/** Money asked back, disputed, or given back in the bank's cabinet; of most nothing. */
function happens(month: Month, person: Person, transaction: string): void {
  const { dice, bank } = person;
  const byTransfer = bank === month.account;
  const roll = dice(byTransfer ? 36 : 100);
  const days = (1 + dice(Math.min(20, month.wish.days))) * 144 + dice(144);
  if (roll < 8) askBack(month, person, 'withdrawal', days);
  else if (roll < 12) askBack(month, person, 'provider-fault', days);
  // Nobody disputes a transfer, and there is no cabinet to give it back in.
  else if (byTransfer) return;
  else if (roll < 15)
    month.later(days, async () => {
      if (await month.isCustomer(person)) dispute(month, person, transaction);
    });
  else if (roll < 17)
    month.later(days, async () => {
      if (await month.isCustomer(person))
        month.count(bank.returnInCabinet(transaction, 50_000n) ? 'returned in the cabinet' : 'nothing left to return');
    });
}

/** Of a school: one of its seats, or all. */
function askBack(month: Month, person: Person, ground: 'withdrawal' | 'provider-fault', slots: number): void {
  const seat = person.seats === null || person.dice(3) === 0 ? null : 1 + person.dice(person.seats);
  month.laterUntilLived(slots, async () => {
    month.count(
      `refunds${person.seats === null ? '' : ' of seats'} by ${ground}: ${await month.house.ask('ask-refund', { applicant: person.applicant!, ground, seat })}`,
    );
  });
}

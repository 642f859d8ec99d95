import type { SimulatedBank } from './bank.ts';
import type { Month } from './month.ts';
import type { Person } from './person.ts';

/** The cardholder disputes a payment at the bank, whole or a third of it. No bank takes back more of a payment than was paid. */
export function dispute(month: Month, { bank, dice, no }: Person, transaction: string): void {
  const { amount: whole } = bank.records().find((one) => one.transaction === transaction)!;
  const amount = dice(4) === 0 ? whole / 3n : whole;
  if (amount > whole - disputedOf(month, bank, transaction)) return;
  const ref = `CB-${no}-${month.chargebacks.length}`;
  month.chargebacks.push({ bank: bank.name, ref, transaction, amount, at: month.platform.clock.now(), outcome: null });
  month.count('chargebacks');
}

const disputedOf = ({ chargebacks }: Month, { name }: SimulatedBank, transaction: string): bigint =>
  chargebacks
    .filter((one) => one.bank === name && one.transaction === transaction && one.outcome !== 'won')
    .reduce((sum, { amount }) => sum + amount, 0n);

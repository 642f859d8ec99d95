import type { Body } from './api.routes.ts';
import type { Bank, Token, Transaction } from './bank.ts';
import { worked, type Worked } from './trouble.ts';

type Wish = { readonly id: string; readonly act: string; readonly query: Body; readonly body: Body };
const refused = (message: string): Worked => worked({ code: 100, message }, 400);
const TEN_TENGE = 1000;

/** charge, cancel, refund (reference A6). Nothing recognises a repeated refund: `externalID` is only kept. */
export function operate(bank: Bank, token: Token, { id, act, query, body }: Wish): Worked {
  const one = bank.transaction(id);
  if (!token.scope.split(' ').includes('webapi')) return refused('the token has no scope webapi');
  if (token.terminal === '') return worked({ code: 104, message: 'terminal is not found in the token' }, 400);
  if (!one || bank.invoiceOf(one.invoiceId)?.terminal !== token.terminal) return refused('operation is not found');
  const [inQuery, inBody] = [hundredths(query['amount']), hundredths(body['amount'])];
  if (inQuery !== null && inBody !== null && inQuery !== inBody) return refused('amount differs between query and body');
  const amount = inQuery ?? inBody;
  if (act === 'charge') return charge(bank, one, amount);
  if (act === 'cancel') return cancel(bank, one);
  if (act === 'refund') return refund(bank, one, amount, typeof query['externalID'] === 'string' ? query['externalID'] : '');
  return worked({ code: 404, message: 'no such operation' }, 404);
}

function charge(bank: Bank, one: Transaction, amount: number | null): Worked {
  if (one.statusName !== 'AUTH') return refused('only AUTH can be charged');
  if (amount !== null && (amount <= 0 || amount > one.amount)) return refused('amount is wrong');
  // What is not charged is released with it.
  one.amount = amount ?? one.amount;
  if (bank.settings.partialChargeOrg === 'charged') one.orgAmount = one.amount;
  one.statusName = 'CHARGE';
  one.chargedAt = bank.now();
  bank.save();
  return worked('');
}

function cancel(bank: Bank, one: Transaction): Worked {
  if (one.statusName !== 'AUTH') return refused('only AUTH can be cancelled');
  one.statusName = 'CANCEL';
  bank.save();
  return worked('');
}

export function refund(bank: Bank, one: Transaction, wished: number | null, externalId: string): Worked {
  const partly = one.statusName === 'REFUND' && one.amount > 0;
  if (one.statusName !== 'CHARGE' && !partly) return refused('only CHARGE can be refunded');
  const amount = wished ?? one.amount;
  if (amount < TEN_TENGE) return refused('10 tenge at least');
  if (amount > one.amount) return refused('amount is more than is left');
  one.amount -= amount;
  one.statusName = one.amount === 0 ? 'REFUND' : bank.settings.partialRefundStatus;
  bank.add('refunds', { transactionId: one.id, amount, externalId, at: bank.now() });
  return worked('');
}

function hundredths(value: unknown): number | null {
  if (value === undefined || value === null || value === '') return null;
  const read = Number(value);
  return Number.isFinite(read) ? Math.round(read * 100) : Number.NaN;
}

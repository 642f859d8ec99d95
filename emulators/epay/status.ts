import type { Fault } from '../parts/faults.ts';
import type { Bank, Invoice, Token, Transaction } from './bank.ts';
import { cardOf } from './cards.ts';
import { transactionModel } from './models.ts';
import { worked, type Worked } from './trouble.ts';

/** The answer to a status question (reference A5). What is not 100 comes with 400 and the same JSON. */
export function statusOf(bank: Bank, token: Token, invoice: Invoice | null, one: Transaction | null): Worked {
  const say = (resultCode: string, resultMessage: string, transaction: object | null = null): Worked =>
    worked({ resultCode, resultMessage, ...(transaction ? { transaction } : {}) }, resultCode === '100' ? 200 : 400);
  if (token.terminal === '') return say('104', 'terminal is not found in the token');
  if (invoice && invoice.terminal !== token.terminal) return say('109', 'the terminal is of another merchant');
  if (!invoice || !one) return say('102', 'invoice is not found');
  const quirk = cardOf(one.card)?.quirk;
  if (one.troubles > 0 && (quirk === 'in-progress' || quirk === 'no-answer-then-charge' || quirk === 'strange-status')) {
    one.troubles -= 1;
    bank.save();
    if (quirk === 'in-progress') return say('107', 'the payment is in progress');
    if (quirk === 'strange-status') return say('100', 'SUCCESS', transactionModel(bank, one, { statusName: 'PROCESSING' }));
    return say('100', 'SUCCESS', transactionModel(bank, one, { statusName: 'FAILED', reasonCode: 454 }));
  }
  if (one.statusName === 'REJECT') return say('101', 'the payment is rejected', transactionModel(bank, one));
  return say('100', 'SUCCESS', transactionModel(bank, one));
}

/** Cards whose questions hang or fail on the line. */
export function troubleOf(bank: Bank, one: Transaction | null): Fault | null {
  const quirk = one && cardOf(one.card)?.quirk;
  if (!one || one.troubles === 0 || (quirk !== 'status-hangs' && quirk !== 'status-500')) return null;
  one.troubles -= 1;
  bank.save();
  return quirk === 'status-hangs' ? 'hang-before' : '500-before';
}

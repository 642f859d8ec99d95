import type { Bank, Invoice, Transaction } from './bank.ts';
import { cardOf } from './cards.ts';

const tenge = (hundredths: number): number => hundredths / 100;
const maskOf = (card: string): string => `${card.slice(0, 6)}...${card.slice(-4)}`;

/** `transaction` of a status answer (reference A5). */
export function transactionModel(
  bank: Bank,
  one: Transaction,
  wish: { statusName?: string; reasonCode?: number } = {},
): Record<string, unknown> {
  const invoice = bank.invoiceOf(one.invoiceId)!;
  const reasonCode = wish.reasonCode ?? one.reasonCode;
  const statusName = wish.statusName ?? one.statusName;
  return {
    id: one.id,
    createdDate: new Date(one.createdAt).toISOString(),
    invoiceID: one.invoiceId,
    amount: tenge(one.amount),
    amountBonus: 0,
    payoutAmount: tenge(one.orgAmount - one.amount),
    orgAmount: tenge(one.orgAmount),
    approvalCode: reasonCode === 0 ? one.id.slice(0, 6) : '',
    data: '',
    currency: one.currency,
    terminal: '98800001',
    terminalID: invoice.terminal,
    accountID: invoice.accountId,
    description: invoice.description,
    language: invoice.language,
    cardMask: maskOf(one.card),
    cardType: cardOf(one.card)?.brand.toUpperCase() ?? '',
    issuer: 'TEST BANK',
    reference: one.id.slice(-12),
    reason: reasonCode === 0 ? 'success' : 'declined',
    reasonCode: String(reasonCode),
    intReference: one.id.replaceAll('-', '').slice(0, 16).toUpperCase(),
    secure: cardOf(one.card)?.threeDs ?? false,
    secureDetails: '',
    statusID: statusName,
    statusName,
    name: one.holder,
    email: invoice.email,
    phone: '',
    cardID: '',
  };
}

/** The body of postLink and failurePostLink (reference A4). Nothing signs it: `secret_hash` is only repeated. */
export function callbackBody(one: Transaction, invoice: Invoice): Record<string, unknown> {
  const good = one.reasonCode === 0;
  return {
    accountId: invoice.accountId,
    amount: tenge(one.orgAmount),
    approvalCode: good ? one.id.slice(0, 6) : '',
    cardId: '',
    cardMask: maskOf(one.card),
    cardType: cardOf(one.card)?.brand.toUpperCase() ?? '',
    code: good ? 'ok' : 'error',
    currency: one.currency,
    dateTime: new Date(one.createdAt).toISOString(),
    description: invoice.description,
    email: invoice.email,
    id: one.id,
    invoiceId: invoice.invoiceId,
    invoiceIdAlt: invoice.invoiceId,
    ip: '127.0.0.1',
    ipCity: '',
    ipCountry: 'Kazakhstan',
    ipDistrict: '',
    ipLatitude: 0,
    ipLongitude: 0,
    ipRegion: '',
    issuer: 'TEST BANK',
    language: invoice.language,
    name: one.holder,
    phone: '',
    reason: good ? 'success' : 'declined',
    reasonCode: one.reasonCode,
    reference: one.id.slice(-12),
    secret_hash: invoice.secretHash,
    secure: cardOf(one.card)?.threeDs ? 'yes' : 'no',
    secureDetails: '',
    terminal: invoice.terminal,
    tokenRecipient: '',
  };
}

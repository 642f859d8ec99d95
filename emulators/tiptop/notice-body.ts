import { createHmac } from 'node:crypto';
import type { Operation } from './bank.ts';
import type { Settings } from './settings.ts';

export type NoticeFields = Record<string, string | number>;

const sumText = (hundredths: number): string => (hundredths / 100).toFixed(2);
export const brandOf = (card: string): string => (card.startsWith('4') ? 'Visa' : 'MasterCard');
const utcText = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ');

/** The fields of reference C2. `DateTime` is the moment the operation began, not of capture. */
export function noticeFields(type: string, operation: Operation, settings: Settings): NoticeFields {
  const common: NoticeFields = {
    TransactionId: operation.transactionId,
    Amount: sumText(operation.amount),
    Currency: operation.currency,
    DateTime: utcText(operation.createdAt),
    InvoiceId: operation.invoiceId,
    AccountId: operation.accountId,
  };
  if (type === 'cancel') return common;
  if (type === 'refund') {
    return {
      ...common,
      PaymentTransactionId: operation.originalTransactionId ?? 0,
      OperationType: 'Refund',
      Rrn: `R${operation.transactionId}`,
    };
  }
  const full: NoticeFields = {
    ...common,
    PaymentAmount: sumText(operation.amount),
    PaymentCurrency: operation.currency,
    CardFirstSix: operation.card.slice(0, 6),
    CardLastFour: operation.card.slice(-4),
    CardType: brandOf(operation.card),
    CardExpDate: operation.cardExp,
    TestMode: settings.testMode ? 1 : 0,
    Status: operation.status,
    OperationType: 'Payment',
    GatewayName: 'Test',
    Name: operation.holder,
    Email: operation.email,
    IpAddress: '127.0.0.1',
    Issuer: 'Test bank',
    IssuerBankCountry: 'KZ',
    Description: operation.description,
    Data: operation.jsonData,
    PaymentMethod: 'CardForm',
  };
  if (type === 'fail') return { ...full, Reason: `Declined ${operation.reasonCode}`, ReasonCode: operation.reasonCode };
  return type === 'check'
    ? full
    : {
        ...full,
        AuthCode: 'A1B2C3',
        Token: 'tk_test',
        TotalFee: sumText(feeOf(operation, settings.feePermille)),
        Rrn: `R${operation.transactionId}`,
      };
}

/** Kept of a payment in tenge that was taken; whole hundredths, rounded down. */
export const feeOf = ({ status, currency, amount, originalTransactionId }: Operation, feePermille: number): number =>
  status === 'Completed' && currency === 'KZT' && originalTransactionId === null ? Math.floor((amount * feePermille) / 1000) : 0;

export type SignedNotice = { readonly body: string; readonly headers: Record<string, string> };

/** Both headers: over the bytes as sent, and over their URL-decoded text. */
export function signed(fields: NoticeFields, settings: Settings): SignedNotice {
  const form = settings.noticeFormat === 'form';
  const body = form ? formText(fields) : jsonText(fields);
  return {
    body,
    headers: {
      'Content-Type': form ? 'application/x-www-form-urlencoded' : 'application/json',
      'Content-HMAC': hmac(settings.apiSecret, body),
      'X-Content-HMAC': hmac(settings.apiSecret, decodeURIComponent(form ? body.replaceAll('+', ' ') : escapedPercent(body))),
    },
  };
}

const hmac = (secret: string, text: string): string => createHmac('sha256', secret).update(text, 'utf8').digest('base64');
const escapedPercent = (text: string): string => text.replace(/%(?![0-9a-fA-F]{2})/g, '%25');
const formText = (fields: NoticeFields): string =>
  new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])).toString();

/** Sums are JSON numbers that keep `.00`: a receiver who writes the body again loses the signature. */
const jsonText = (fields: NoticeFields): string =>
  `{${Object.entries(fields)
    .map(([name, value]) => `${JSON.stringify(name)}:${name.endsWith('Amount') ? value : JSON.stringify(value)}`)
    .join(',')}}`;

import { randomUUID } from 'node:crypto';
import type { Bank, Operation, Order } from './bank.ts';
import { no, operationModel, orderModel, shown, yes, type Envelope } from './models.ts';
import type { Notices } from './notices.ts';

export type Body = Readonly<Record<string, unknown>>;
type Method = (body: Body) => Envelope;

/** The methods of reference C1 by path. */
export function apiMethods(bank: Bank, notices: Notices, base: () => string): Readonly<Record<string, Method>> {
  return {
    '/test': () => ({ Success: true, Message: randomUUID(), Model: null }),
    '/orders/create': (body) => createOrder(bank, body, base()),
    '/orders/cancel': (body) => cancelOrder(bank, body),
    '/payments/get': (body) => shown(bank.operation(Number(body['TransactionId'])), bank),
    '/payments/find': (body) =>
      shown(
        lastOf(bank, body, (one) => one.originalTransactionId === null),
        bank,
      ),
    '/v2/payments/find': (body) =>
      shown(
        lastOf(bank, body, () => true),
        bank,
      ),
    '/payments/list': (body) => listDay(bank, body),
    '/v2/payments/list': (body) => listBetween(bank, body),
    '/payments/confirm': (body) => confirm(bank, notices, body),
    '/payments/void': (body) => voided(bank, notices, body),
    '/payments/refund': (body) => refund(bank, notices, body),
    '/chargebacks/list': () => yes([]),
  };
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const hundredths = (value: unknown): number => Math.round(Number(value) * 100);

function createOrder(bank: Bank, body: Body, base: string): Envelope {
  const amount = hundredths(body['Amount']);
  if (!(amount > 0)) return no('Amount is required');
  if (text(body['Description']) === '') return no('Description is required');
  const order: Order = bank.addOrder({
    id: randomUUID().replaceAll('-', '').slice(0, 16),
    number: bank.orders.length + 1,
    amount,
    currency: text(body['Currency']) || 'RUB',
    description: text(body['Description']),
    invoiceId: text(body['InvoiceId']),
    accountId: text(body['AccountId']),
    email: text(body['Email']),
    jsonData: text(body['JsonData']),
    requireConfirmation: body['RequireConfirmation'] === true || body['RequireConfirmation'] === 'true',
    cultureName: text(body['CultureName']) || 'ru-RU',
    offerUri: text(body['OfferUri']),
    successUrl: text(body['SuccessRedirectUrl']),
    failUrl: text(body['FailRedirectUrl']),
    createdAt: bank.now(),
    cancelled: false,
  });
  return yes(orderModel(order, base));
}

function cancelOrder(bank: Bank, body: Body): Envelope {
  const order = bank.order(text(body['Id']));
  if (!order) return no('Not found');
  order.cancelled = true;
  bank.save();
  return yes(null);
}

const lastOf = (bank: Bank, body: Body, counts: (one: Operation) => boolean): Operation | null =>
  bank.operations.findLast((one) => one.invoiceId === text(body['InvoiceId']) && counts(one)) ?? null;

/** Days of ALMT (Almaty, UTC+5) unless another zone is asked. */
function listDay(bank: Bank, body: Body): Envelope {
  const offset = text(body['TimeZone']) === 'ALMT' ? 5 * 3_600_000 : 0;
  const day = text(body['Date']).slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return no('Date is required');
  const from = Date.parse(day) - offset;
  const within = (at: number): boolean => at >= from && at < from + DAY_MS;
  return yes(bank.operations.filter((one) => within(one.createdAt)).map((one) => operationModel(one, bank)));
}

const DAY_MS = 86_400_000;
const PAGE = 100;

function listBetween(bank: Bank, body: Body): Envelope {
  const from = Date.parse(text(body['CreatedDateGte']));
  const to = Date.parse(text(body['CreatedDateLte']));
  const page = Math.max(1, Number(body['PageNumber'] ?? 1));
  const statuses = Array.isArray(body['Statuses']) ? body['Statuses'].map(String) : null;
  const found = bank.operations.filter(
    (one) => !(one.createdAt < from) && !(one.createdAt > to) && (!statuses || statuses.includes(one.status)),
  );
  return yes(found.slice((page - 1) * PAGE, page * PAGE).map((one) => operationModel(one, bank)));
}

function confirm(bank: Bank, notices: Notices, body: Body): Envelope {
  const operation = bank.operation(Number(body['TransactionId']));
  const amount = hundredths(body['Amount']);
  if (!operation) return no('Not found');
  if (operation.status !== 'Authorized') return no('The operation is not authorised');
  if (!(amount > 0) || amount > operation.amount) return no('Amount exceeds the authorised sum');
  operation.amount = amount;
  operation.status = 'Completed';
  operation.confirmedAt = bank.now();
  bank.save();
  notices.later('confirm', operation, bank.settings.noticeDelayMs);
  return yes(null);
}

function voided(bank: Bank, notices: Notices, body: Body): Envelope {
  const operation = bank.operation(Number(body['TransactionId']));
  if (!operation) return no('Not found');
  if (operation.status !== 'Authorized') return no('Only an authorised operation can be cancelled');
  operation.status = 'Cancelled';
  bank.save();
  notices.later('cancel', operation, bank.settings.noticeDelayMs);
  return yes(null);
}

const YEAR_MS = 365 * DAY_MS;

function refund(bank: Bank, notices: Notices, body: Body): Envelope {
  const payment = bank.operation(Number(body['TransactionId']));
  const amount = hundredths(body['Amount']);
  if (!payment || payment.originalTransactionId !== null) return no('Not found');
  if (payment.status !== 'Completed') return no('Only a completed payment can be refunded');
  if (!(amount > 0) || amount > payment.amount - payment.refunded) return no('Refund amount exceeds the remaining sum');
  if (bank.now() - payment.createdAt > YEAR_MS) return no('The payment is older than a year');
  payment.refunded += amount;
  const back = bank.addOperation({
    ...payment,
    transactionId: bank.nextId(),
    jsonData: text(body['JsonData']),
    amount,
    createdAt: bank.now(),
    authorizedAt: bank.now(),
    confirmedAt: bank.now(),
    refunded: 0,
    originalTransactionId: payment.transactionId,
    troubles: 0,
  });
  notices.later('refund', back, bank.settings.noticeDelayMs);
  return yes({ TransactionId: back.transactionId });
}

import type { Bank, Operation, Order } from './bank.ts';
import { reasons } from './cards.ts';
import { brandOf, feeOf } from './notice-body.ts';

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString().slice(0, 19));
const STATUS_CODES = { AwaitingAuthentication: 1, Authorized: 2, Completed: 3, Cancelled: 4, Declined: 5 } as const;

export const orderModel = (order: Order, base: string) => ({
  Id: order.id,
  Number: order.number,
  Amount: order.amount / 100,
  Currency: order.currency,
  Email: order.email,
  Description: order.description,
  RequireConfirmation: order.requireConfirmation,
  Url: `${base}/d/${order.id}`,
  CultureName: order.cultureName,
  CreatedDateIso: iso(order.createdAt),
  Status: order.cancelled ? 'Cancelled' : 'Created',
});

/** One operation as /payments/get, find and list show it; dates are UTC without a Z. */
export const operationModel = (operation: Operation, bank: Bank) => ({
  PublicId: bank.settings.publicId,
  TransactionId: operation.transactionId,
  OriginalTransactionId: operation.originalTransactionId,
  Amount: operation.amount / 100,
  Currency: operation.currency,
  PaymentAmount: operation.amount / 100,
  PaymentCurrency: operation.currency,
  InvoiceId: operation.invoiceId,
  AccountId: operation.accountId,
  Email: operation.email,
  Description: operation.description,
  JsonData: operation.jsonData,
  CreatedDateIso: iso(operation.createdAt),
  AuthDateIso: iso(operation.authorizedAt),
  ConfirmDateIso: iso(operation.confirmedAt),
  PayoutDateIso: null,
  TestMode: bank.settings.testMode,
  Rrn: operation.authorizedAt === null ? null : `R${operation.transactionId}`,
  AuthCode: operation.authorizedAt === null ? null : 'A1B2C3',
  CardFirstSix: operation.card.slice(0, 6),
  CardLastFour: operation.card.slice(-4),
  CardExpDate: operation.cardExp,
  CardType: brandOf(operation.card),
  Issuer: 'Test bank',
  IssuerBankCountry: 'KZ',
  Status: operation.status,
  StatusCode: STATUS_CODES[operation.status],
  Reason: reasons[operation.reasonCode]?.name ?? 'Approved',
  ReasonCode: operation.reasonCode,
  Refunded: operation.refunded > 0,
  Name: operation.holder,
  GatewayName: 'Test',
  TotalFee: feeOf(operation, bank.settings.feePermille) / 100,
});

export type Envelope = { Success: boolean; Message: string | null; Model: unknown };
export const yes = (model: unknown): Envelope => ({ Success: true, Message: null, Model: model });
export const no = (message: string | null, model: unknown = null): Envelope => ({ Success: false, Message: message, Model: model });

/** A declined payment is shown with Success false and its model. */
export const shown = (operation: Operation | null, bank: Bank): Envelope => {
  if (!operation) return no('Not found');
  const model = operationModel(operation, bank);
  return operation.status === 'Declined' ? no(null, model) : yes(model);
};

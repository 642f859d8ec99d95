import { addDays, almatyDay, shortDayText, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import type { Bilingual } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import type { FileId } from '#platform/files.ts';

/** An invoice for a bank transfer: one attempt to pay, honoured to the end of its last day. */
export type Invoice = {
  readonly attemptId: string;
  readonly number: string;
  readonly accountId: string;
  readonly organisationVersionId: string;
  readonly bin: string;
  readonly providerId: string;
  readonly seats: number;
  readonly amount: Tiyn;
  readonly day: CivilDate;
  readonly validUntil: CivilDate;
  readonly fileId: FileId;
  readonly size: number;
  readonly madeAt: Date;
};

/** `('2026-11-27', 123n)` -> `С-2026-000123`; one sequence through the years, gaps allowed. */
export const invoiceNumber = (day: CivilDate, serial: bigint): string => `С-${day.slice(0, 4)}-${String(serial).padStart(6, '0')}`;

/** The day it is made is not counted; it is honoured to the end of the last. */
export function validity(madeAt: Date, days: number): { readonly day: CivilDate; readonly validUntil: CivilDate; readonly until: Date } {
  const day = almatyDay(madeAt);
  const validUntil = addDays(day, days);
  return { day, validUntil, until: new Date(startOfDay(addDays(validUntil, 1)).getTime() - 1) };
}

export type PurposeFacts = Pick<Invoice, 'number' | 'day' | 'seats'> & { readonly application: string; readonly vat: Tiyn | null };

/** What the payment order is to say: the invoice's number finds the payment, the rest tells people what it is. */
export function paymentPurpose({ number, day, seats, application, vat }: PurposeFacts): Bilingual {
  const dated = shortDayText(day);
  return {
    kk: `${number} төлем шоты (${dated}), өтінім ${application}, оқыту қызметі, орын саны: ${seats}. ${vat === null ? 'ҚҚС салынбайды' : `ҚҚС: ${moneyText(vat)}`}`,
    ru: `Оплата по счёту ${number} от ${dated}, заявка ${application}, услуги обучения, мест: ${seats}. ${vat === null ? 'НДС не облагается' : `НДС: ${moneyText(vat)}`}`,
  };
}

/** Numbers of invoices that a purpose names, with С typed in either alphabet and its parts apart or together. */
export function invoiceNumbersIn(purpose: string): string[] {
  const found = purpose.matchAll(/(?<![\p{L}\p{N}])[СсCc][\s\-–—]*(20\d{2})[\s\-–—/]*(\d{6,9})(?!\d)/gu);
  return [...new Set([...found].map(([, year, serial]) => `С-${year}-${serial}`))];
}

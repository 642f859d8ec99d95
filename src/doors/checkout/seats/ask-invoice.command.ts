import { applicationById, type ApplicationId } from '#applications';
import { insertProof, newProof, proven } from '#contracts';
import { almatyDay } from '#kernel/civil-date.ts';
import { localPath, type Locale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { refuse, type Result } from '#kernel/result.ts';
import { includedVat } from '#kernel/tiyn.ts';
import { sendMessage } from '#messages';
import { openAttempt, transferGateway, type AttemptId, type OpenRefusal } from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { renderPdf, type Paper } from '#platform/pdf.ts';
import { providerInForce } from '#provider';
import {
  drawInvoice,
  insertInvoice,
  invoiceRule,
  nextInvoiceNumber,
  paymentPurpose,
  validity,
  type Invoice,
  type InvoicePaperFacts,
  type InvoiceRule,
} from '#transfers';
import { paperBuyer } from '../contract-papers.command.ts';
import { priceFor } from '../purchase.ts';
import { seatsPayRequest, submitSeats, type SeatsPayRefusal } from './seats-desk.command.ts';
import type { SeatsDesk, SeatsOrder } from './seats-order.ts';

/**
 * Instead of the card, where staff have switched it on: the same application and attempt, with an invoice as its page. There
 * is no contract until a statement shows the money (offer 1.2.4). Asked for twice, it is the same invoice.
 */
export async function askInvoice(
  platform: Platform,
  desk: SeatsDesk,
  order: SeatsOrder,
  locale: Locale,
): Promise<Result<{ attemptId: AttemptId; url: string }, SeatsPayRefusal | OpenRefusal | 'invoices-closed'>> {
  const rule = await invoiceRule(platform.db);
  if (!rule?.open) return refuse('invoices-closed');
  const submitted = await submitSeats(platform, desk, order);
  if (!submitted.ok) return submitted;
  const { applicationId } = submitted.value;
  const { until } = validity(platform.clock.now(), rule.validDays);
  const request = {
    ...seatsPayRequest(platform, desk, order, locale, submitted.value),
    honouredUntil: until,
    onCreated: (tx: Tx, attemptId: AttemptId) => makeInvoice(tx, platform, { attemptId, applicationId, desk, order, rule, locale }),
  };
  return openAttempt(platform, request, transferGateway(platform.config));
}

type Making = {
  readonly attemptId: AttemptId;
  readonly applicationId: ApplicationId;
  readonly desk: SeatsDesk;
  readonly order: SeatsOrder;
  readonly rule: InvoiceRule;
  readonly locale: Locale;
};

/** Number, paper and row in the transaction of the attempt: an attempt by invoice never stands without one. */
async function makeInvoice(tx: Tx, platform: Platform, making: Making): Promise<void> {
  const { attemptId, desk, order, rule } = making;
  const madeAt = platform.clock.now();
  const { day, validUntil } = validity(madeAt, rule.validDays);
  const number = await nextInvoiceNumber(tx, almatyDay(madeAt));
  const facts = { number, day, validUntil, seats: order.seats, amount: priceFor(desk.line, order.seats), madeAt };
  const provider = await providerInForce(tx, madeAt);
  const proof = newProof(platform);
  const bytes = renderPdf(proven(await invoicePaper(tx, making, { ...facts, provider }), proof));
  const fileId = await platform.files.put(bytes);
  await insertInvoice(tx, {
    ...facts,
    attemptId,
    accountId: desk.account.id,
    organisationVersionId: order.organisation.versionId,
    bin: order.organisation.bin,
    providerId: provider.id,
    fileId,
    size: bytes.length,
  });
  await insertProof(tx, { token: proof.token, fileId, at: madeAt });
  await journal(tx, {
    event: 'invoice.made',
    subject: { kind: 'attempt', id: attemptId },
    actor: { kind: 'person', id: desk.account.id },
    at: madeAt,
    facts: { number, amount: facts.amount.toString(), validUntil, file: fileId },
  });
  await sendInvoice(tx, platform, making, { ...facts, fileId });
  crashPoint(platform, 'invoice-made');
}

/** The letter with the file, in the commit that makes the invoice. */
async function sendInvoice(tx: Tx, platform: Platform, { attemptId, desk, order, locale }: Making, invoice: Sent): Promise<void> {
  const { number, seats, amount, validUntil, fileId } = invoice;
  const { name } = order.organisation;
  await sendMessage(tx, platform, {
    to: desk.account.email,
    template: 'invoice-ready',
    locale,
    accountId: desk.account.id,
    facts: {
      number,
      organisation: locale === 'kk' ? name.kk : name.ru,
      programmeTitle: desk.version.title[locale],
      seats,
      amount: moneyText(amount),
      lastDay: validUntil,
      link: platform.config.origin + localPath(locale, `/my/invoices/${attemptId}`),
    },
    attachments: [{ file: fileId, name: `${number}.pdf`, type: 'application/pdf' }],
  });
}

type Sent = Pick<Invoice, 'number' | 'seats' | 'amount' | 'validUntil' | 'fileId'>;
type Printing = Pick<InvoicePaperFacts, 'number' | 'day' | 'validUntil' | 'seats' | 'amount' | 'madeAt' | 'provider'>;

async function invoicePaper(tx: Tx, { applicationId, desk, order, rule }: Making, facts: Printing): Promise<Paper> {
  const application = await applicationById(tx, applicationId);
  const named = application && 'number' in application ? (application.number ?? '') : '';
  const vat = desk.line.vat === 'none' ? null : includedVat(facts.amount, desk.line.vat);
  const { title } = desk.version;
  return drawInvoice({
    ...facts,
    customer: paperBuyer(order.organisation),
    programme: { title: { kk: title.kk, ru: title.ru } },
    price: desk.line.amount,
    rate: desk.line.vat,
    vat,
    purpose: paymentPurpose({ ...facts, application: named, vat }),
    rule,
  });
}

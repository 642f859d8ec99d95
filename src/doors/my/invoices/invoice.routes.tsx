import { applicationById } from '#applications';
import { contractOfApplication } from '#contracts';
import { includedVat } from '#kernel/tiyn.ts';
import { attemptById, type Attempt } from '#payments';
import type { AccountId } from '#people';
import { bytes, html, missing, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { priceLine, type PriceLineId } from '#pricing';
import { providerById, type ProviderId } from '#provider';
import { invoiceOfAttempt, invoiceRules, paymentPurpose, USUAL, type Invoice } from '#transfers';
import { own } from '../own.routes.ts';
import { InvoicePage, type InvoiceView } from './invoice.page.tsx';

export const invoiceRoutes = [own('GET', '/my/invoices/:attempt', show), own('GET', '/my/invoices/:attempt/file', file)];

async function ownInvoice({ platform: { db }, params }: Visit, accountId: AccountId): Promise<Invoice | null> {
  const invoice = await invoiceOfAttempt(db, params['attempt'] ?? '');
  return invoice?.accountId === accountId ? invoice : null;
}

async function show(visit: Visit, accountId: AccountId): Promise<Answer> {
  const invoice = await ownInvoice(visit, accountId);
  const attempt = invoice && (await attemptById(visit.platform.db, invoice.attemptId));
  if (!invoice || !attempt) return missing();
  return html(<InvoicePage frame={visit.frame} view={await viewOf(visit, invoice, attempt)} />);
}

async function viewOf({ platform: { db }, now }: Visit, invoice: Invoice, attempt: Attempt): Promise<InvoiceView> {
  const [provider, application, contract, line, rules] = await Promise.all([
    providerById(db, invoice.providerId as ProviderId),
    applicationById(db, attempt.applicationId),
    contractOfApplication(db, attempt.applicationId),
    priceLine(db, attempt.priceLineId as PriceLineId),
    invoiceRules(db),
  ]);
  if (!provider || !line) throw new Error('an invoice without its provider or price', { cause: invoice.number });
  const vat = line.vat === 'none' ? null : includedVat(invoice.amount, line.vat);
  const named = application && 'number' in application ? (application.number ?? '') : '';
  return {
    invoice,
    provider,
    state: stateOf(attempt, contract !== null, now),
    // The terms that its paper was printed with.
    rule: rules.find(({ since }) => since <= invoice.madeAt) ?? USUAL,
    purpose: paymentPurpose({ ...invoice, application: named, vat }),
    contract: contract?.number ?? null,
  };
}

function stateOf({ state, honouredUntil }: Attempt, concluded: boolean, now: Date): InvoiceView['state'] {
  if (state === 'paid') return concluded ? 'paid' : 'held';
  if (state === 'cancelled' || concluded) return 'withdrawn';
  return now > honouredUntil ? 'over' : 'waiting';
}

/** The stored bytes, never drawn again. */
async function file(visit: Visit, accountId: AccountId): Promise<Answer> {
  const invoice = await ownInvoice(visit, accountId);
  if (!invoice) return missing();
  return bytes(await visit.platform.files.read(invoice.fileId), { type: 'application/pdf', filename: `${invoice.number}.pdf` });
}

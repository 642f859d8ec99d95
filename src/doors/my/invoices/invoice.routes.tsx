import { applicationById } from '#applications';
import { paymentViewOf } from '#checkout';
import { contractOfApplication } from '#contracts';
import { includedVat } from '#kernel/tiyn.ts';
import { organisationFor, organisationVersion } from '#organisations';
import { attemptById } from '#payments';
import type { AccountId } from '#people';
import type { Db } from '#platform/database.ts';
import { bytes, html, missing, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { priceLine, type PriceLineId } from '#pricing';
import { providerById, type ProviderId } from '#provider';
import { invoiceOfAttempt, invoiceRules, paymentPurpose, USUAL, type Invoice } from '#transfers';
import { contractPath } from '../contract-path.ts';
import { organisationContractPath } from '../organisations/organisations.page.tsx';
import { own } from '../own.routes.ts';
import { invoiceState, type InvoiceState } from './invoice-state.ts';
import { InvoicePage, type InvoiceView } from './invoice.page.tsx';

export const invoiceRoutes = [own('GET', '/my/invoices/:attempt', show), own('GET', '/my/invoices/:attempt/file', file)];

type Seen = {
  readonly invoice: Invoice;
  /** Asked for by this person, whose choice it is what becomes of the money. */
  readonly own: boolean;
  /** The organisation, where the person acts for it now; null: not any more. */
  readonly organisationId: string | null;
};

/** Whoever asked for it, and every representative of the organisation it was made for. */
async function seenInvoice({ platform: { db }, params }: Visit, accountId: AccountId): Promise<Seen | null> {
  const invoice = await invoiceOfAttempt(db, params['attempt'] ?? '');
  const version = invoice && (await organisationVersion(db, invoice.organisationVersionId));
  if (!invoice || !version) return null;
  const acting = await organisationFor(db, version.id, accountId);
  const seen = invoice.accountId === accountId;
  if (!seen && acting?.role !== 'representative') return null;
  return { invoice, own: seen, organisationId: acting?.id ?? null };
}

async function show(visit: Visit, accountId: AccountId): Promise<Answer> {
  const seen = await seenInvoice(visit, accountId);
  return seen ? html(<InvoicePage frame={visit.frame} view={await viewOf(visit, seen)} />) : missing();
}

/** What became of an invoice by now. */
export async function stateOfInvoice(db: Db, { attemptId, number }: Invoice, now: Date): Promise<InvoiceState> {
  const attempt = await attemptById(db, attemptId);
  if (!attempt) throw new Error('an invoice without its attempt', { cause: number });
  const [view, contract] = [await paymentViewOf(db, attempt, now), await contractOfApplication(db, attempt.applicationId)];
  return invoiceState({ attempt, view, concluded: contract !== null }, now);
}

async function viewOf({ platform: { db }, now }: Visit, { invoice, own: isOwn, organisationId }: Seen): Promise<InvoiceView> {
  const attempt = (await attemptById(db, invoice.attemptId))!;
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
  const number = contract?.number ?? null;
  return {
    invoice,
    provider,
    own: isOwn,
    state: await stateOfInvoice(db, invoice, now),
    // The terms that its paper was printed with.
    rule: rules.find(({ since }) => since <= invoice.madeAt) ?? USUAL,
    purpose: paymentPurpose({ ...invoice, application: named, vat }),
    contract: number && { number, path: organisationId ? organisationContractPath(organisationId, number) : contractPath(number) },
    organisationPath: organisationId ? `/my/organisations/${organisationId}` : '/my/organisations',
  };
}

/** The stored bytes, never drawn again. */
async function file(visit: Visit, accountId: AccountId): Promise<Answer> {
  const seen = await seenInvoice(visit, accountId);
  if (!seen) return missing();
  const { fileId, number } = seen.invoice;
  return bytes(await visit.platform.files.read(fileId), { type: 'application/pdf', filename: `${number}.pdf` });
}

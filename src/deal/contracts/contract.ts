import type { Brand } from '#kernel/brand.ts';
import { almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import { includedVat, type Tiyn } from '#kernel/tiyn.ts';
import type { Vat } from '#pricing';

export type ContractId = Brand<string, 'ContractId'>;
/** `Ш-2026-000123`. */
export type ContractNumber = Brand<string, 'ContractNumber'>;

/** The customer, by the facts that bound them: the own registration card, or the particulars of a legal entity and its seats. */
export type ContractCustomer =
  | { readonly customerKind: 'individual'; readonly cardVersionId: string; readonly organisationVersionId: null; readonly seats: null }
  | { readonly customerKind: 'legal-entity'; readonly cardVersionId: null; readonly organisationVersionId: string; readonly seats: number };

/** What was agreed, by versions that never change. */
export type AgreedTerms = ContractCustomer & {
  readonly programmeVersionId: string;
  readonly priceLineId: string;
  /** For all seats together, where there are several. */
  readonly amount: Tiyn;
  readonly vat: Vat;
  readonly accessDays: number;
  readonly offerVersionId: string;
  readonly offerHash: string;
  readonly policyVersionId: string;
  readonly agreementVersionId: string;
  readonly consentId: string;
  readonly providerId: string;
  readonly locale: Locale;
};

export type Contract = AgreedTerms & {
  readonly id: ContractId;
  readonly number: ContractNumber;
  readonly applicationId: string;
  readonly submissionId: string;
  readonly captureId: string;
  readonly accountId: string;
  readonly paidAt: Date;
  /** Clause 3.11: the civil day of the payment in Almaty. */
  readonly date: CivilDate;
  /** Our commit: access and term run from it. */
  readonly recordedAt: Date;
};
/** With an organisation: for seats. */
export type OrganisationContract = Contract & { readonly customerKind: 'legal-entity' };

/** Clause 3.11: the day of payment is the day of the contract, however late we heard of it. */
export const contractDate = (paidAt: Date): CivilDate => almatyDay(paidAt);

/** `('2026-11-22', 123n)` -> `Ш-2026-000123`; one sequence through the years, gaps allowed. */
export const contractNumber = (date: CivilDate, serial: bigint): ContractNumber =>
  `Ш-${date.slice(0, 4)}-${String(serial).padStart(6, '0')}` as ContractNumber;

/** The VAT inside the price, for the price extract; null where the provider pays none. */
export const contractVat = ({ amount, vat }: Pick<Contract, 'amount' | 'vat'>): Tiyn | null =>
  vat === 'none' ? null : includedVat(amount, vat);

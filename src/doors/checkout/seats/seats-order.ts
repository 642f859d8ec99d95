import type { Terms } from '#applications';
import type { ProgrammeVersion } from '#catalogue';
import type { LegalVersion } from '#offer';
import type { Organisation } from '#organisations';
import type { Account, AskedTerms, ConsentRecord } from '#people';
import type { PriceLine } from '#pricing';

/** Everything the page of an organisation's purchase rests on, read at one moment. */
export type SeatsDesk = {
  readonly account: Account;
  readonly version: ProgrammeVersion;
  readonly line: PriceLine;
  readonly offer: LegalVersion;
  readonly consentText: LegalVersion;
  /** Null until given, and until what changed materially is accepted anew. */
  readonly consent: ConsentRecord | null;
  readonly asked: readonly AskedTerms[];
  readonly organisations: readonly Organisation[];
  readonly terms: Terms;
  /** Staff have switched on paying by an invoice. */
  readonly invoices: boolean;
};

/** One purchase by one organisation. */
export type SeatsOrder = { readonly organisation: Organisation; readonly seats: number };
export const MOST_SEATS = 500;

/** `30` of an organisation this person acts for; null: nothing chosen yet, or nothing one can buy. */
export function orderOf(desk: SeatsDesk, organisationId: string, seats: string): SeatsOrder | null {
  const organisation = desk.organisations.find((one) => one.id === organisationId);
  const count = /^\d{1,3}$/.test(seats) ? Number(seats) : 0;
  return organisation && count >= 1 && count <= MOST_SEATS ? { organisation, seats: count } : null;
}

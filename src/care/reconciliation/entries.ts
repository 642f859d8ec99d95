import type { CivilDate } from '#kernel/civil-date.ts';
import { entry, type Account, type LedgerEntry, type Sum } from '#ledger';
import type { RegistryKind } from './registry.ts';

type At = { readonly provider: string; readonly kind: RegistryKind; readonly transactionId: string; readonly day: CivilDate };
/** The sum on the books and the one taken instead; `no` counts what was taken of this operation. */
type Change = { readonly no: number; readonly currency: string; readonly was: bigint; readonly is: bigint };

/** The gateway keeps its fee out of what it owes us. A return may carry the number of its payment. */
export const onFee = (about: At, sum: Sum): LedgerEntry =>
  entry('fee', reference(about), ['gateway-fees', 'gateway-receivable'], kept(sum), of(about));

/** Another fee than the one booked, accepted by a person: the difference. */
export const onFeeCorrected = (about: At, change: Change): LedgerEntry => corrected('fee-corrected', 'gateway-fees', about, change);

/** What the gateway owed came to our account. */
export const onPaidOut = (about: At, sum: Sum): LedgerEntry =>
  entry('paid-out', reference(about), ['bank', 'gateway-receivable'], kept(sum), of(about));

/** Another payout than the one booked, accepted by a person: the difference. */
export const onPaidOutCorrected = (about: At, change: Change): LedgerEntry => corrected('paid-out-corrected', 'bank', about, change);

function corrected(event: string, account: Account, about: At, { no, currency, was, is }: Change): LedgerEntry {
  const sides: [Account, Account] = is > was ? [account, 'gateway-receivable'] : ['gateway-receivable', account];
  return entry(event, `${reference(about)}:${no}`, sides, { amount: is > was ? is - was : was - is, currency }, of(about));
}

/** Of a whole row only what an entry holds. */
const kept = ({ amount, currency }: Sum): Sum => ({ amount, currency });
const of = ({ provider, day }: At): Pick<LedgerEntry, 'provider' | 'day'> => ({ provider, day });
const reference = ({ provider, kind, transactionId }: At): string =>
  [provider, ...(kind === 'refund' || kind === 'chargeback' ? [kind] : []), transactionId].join(':');

import type { CivilDate } from '#kernel/civil-date.ts';
import { entry, type LedgerEntry, type Sum } from '#ledger';

type At = { readonly provider: string; readonly transactionId: string; readonly day: CivilDate };

/** The gateway keeps its fee out of what it owes us. */
export const onFee = ({ provider, transactionId, day }: At, sum: Sum): LedgerEntry =>
  entry('fee', `${provider}:${transactionId}`, ['gateway-fees', 'gateway-receivable'], sum, { provider, day });

/** Another fee than the one booked, accepted by a person: the difference. */
export const onFeeCorrected = ({ provider, transactionId, day }: At, currency: string, [was, is]: readonly [bigint, bigint]): LedgerEntry =>
  entry(
    'fee-corrected',
    `${provider}:${transactionId}:${is}`,
    is > was ? ['gateway-fees', 'gateway-receivable'] : ['gateway-receivable', 'gateway-fees'],
    { amount: is > was ? is - was : was - is, currency },
    { provider, day },
  );

/** What the gateway owed came to our account. */
export const onPaidOut = ({ provider, transactionId, day }: At, sum: Sum): LedgerEntry =>
  entry('paid-out', `${provider}:${transactionId}`, ['bank', 'gateway-receivable'], sum, { provider, day });

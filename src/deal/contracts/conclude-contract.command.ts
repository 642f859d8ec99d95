import { book } from '#ledger';
import type { Passes } from '#platform/crash-point.ts';
import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { contractDate, type AgreedTerms, type Contract } from './contract.ts';
import { insertContract } from './contract.sql.ts';
import { onConcluded } from './entries.ts';
import { insertGoverning } from './governing.sql.ts';
import { insertSteps, type ContractStep } from './contract-step.sql.ts';
import { journalStep } from './move-contract.command.ts';

export type Conclusion = {
  readonly applicationId: string;
  readonly submissionId: string;
  readonly captureId: string;
  readonly accountId: string;
  readonly terms: AgreedTerms;
  readonly paidAt: Date;
  readonly now: Date;
  /** Clause 3.12: gives the service, the course or the seats, and returns its reference; nobody sees the contract without it. */
  readonly open: (contract: Contract) => Promise<string>;
  /** Told of each effect. */
  readonly passes: Passes;
};

/**
 * Part of the settling transaction, and of nothing else: only a confirmed full payment makes a contract (clause 1.2.4),
 * dated by the day of that payment (clause 3.11).
 */
export async function concludeContract(tx: Tx, { terms, paidAt, now, open, passes, ...who }: Conclusion): Promise<Contract> {
  const contract = await insertContract(tx, {
    ...who,
    ...terms,
    paidAt,
    date: contractDate(paidAt),
    recordedAt: now,
  });
  passes('contract-inserted');
  await book(tx, [onConcluded(contract)], now);
  passes('advance-booked');
  // What amended it meanwhile governs after its customer was told (tell-customers.command.ts).
  await insertGoverning(tx, { contractId: contract.id, offerVersionId: terms.offerVersionId, from: paidAt, now });
  passes('contract-governed');
  const actor = { kind: 'person', id: who.accountId } as const;
  await journal(tx, {
    event: 'contract.concluded',
    subject: { kind: 'contract', id: contract.id },
    actor,
    at: now,
    facts: {
      number: contract.number,
      date: contract.date,
      application: who.applicationId,
      capture: who.captureId,
      amount: terms.amount.toString(),
      offer: terms.offerVersionId,
      offerHash: terms.offerHash,
      programme: terms.programmeVersionId,
    },
  });
  const reference = await open(contract);
  passes('service-opened');
  const opened: ContractStep = {
    no: 2,
    from: 'concluded',
    to: 'in-service',
    reason: 'opened',
    reference,
    actor: { kind: 'system' },
    at: now,
  };
  const concluded = { no: 1, from: null, to: 'concluded', reason: 'paid', reference: who.captureId, actor, at: now } as const;
  await insertSteps(tx, contract.id, concluded, opened);
  await journalStep(tx, contract.id, opened);
  passes('contract-steps-inserted');
  return contract;
}

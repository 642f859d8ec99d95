import type { Contract } from '#contracts';
import { attemptsOf, capturesOf, isTransfer, moneyBackOf, oddityOfLine } from '#payments';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/database.ts';
import { organisationVersion } from '#organisations';
import { actNumber, actsOf } from '#seats';
import { invoiceOfAttempt, linesByReference, linesOfReturns, type Invoice, type StatementLine } from '#transfers';
import { jsonFile } from './bundle-files.ts';
import type { Reader } from './reader.ts';

type Files = [name: string, bytes: Uint8Array][];

/** What only an organisation's contract has: its particulars as they were agreed, its invoices with the bank's lines that paid them, and the acts of its seats. */
export async function organisationFiles(platform: Platform, contract: Contract, reader: Reader): Promise<Files> {
  if (contract.customerKind !== 'legal-entity') return [];
  const customer = contract.organisationVersionId === null ? null : await organisationVersion(platform.db, contract.organisationVersionId);
  return [
    ['deal/organisation.json', jsonFile(customer)],
    ...(await invoiceFiles(platform, contract, reader)),
    ...(await actFiles(platform, contract, reader)),
  ];
}

async function invoiceFiles({ db, files }: Platform, contract: Contract, reader: Reader): Promise<Files> {
  const attempts = (await attemptsOf(db, contract.applicationId)).toReversed().filter(({ provider }) => isTransfer(provider));
  const invoices = (await Promise.all(attempts.map(({ id }) => invoiceOfAttempt(db, id)))).filter((one) => one !== null);
  if (invoices.length === 0) return [];
  const listed = invoices.map((invoice, at) => ({ invoice, file: `deal/invoice-${at + 1}.pdf` }));
  const lines = await bankLines(db, contract, invoices, reader);
  return [
    ['deal/invoices.json', jsonFile({ invoices: listed.map(({ invoice, file }) => ({ ...invoice, file })), lines })],
    ...(await Promise.all(listed.map(async ({ invoice, file }): Promise<Files[number]> => [file, await files.read(invoice.fileId)]))),
  ];
}

/** The lines of statements that brought this contract's money, and those by which some went back. */
async function bankLines(db: Db, contract: Contract, invoices: readonly Invoice[], reader: Reader) {
  const captures = (await capturesOf(db, contract.applicationId)).filter(({ provider }) => isTransfer(provider));
  const returns = await moneyBackOf(
    db,
    captures.map(({ id }) => id),
  );
  const known = await linesByReference(
    db,
    captures.map(({ transactionId }) => transactionId),
  );
  const sent = await linesOfReturns(
    db,
    returns.map(({ id }) => id),
  );
  const bins = new Set(invoices.map(({ bin }) => bin));
  const shown = (line: StatementLine): StatementLine => (reader !== 'staff' && !bins.has(line.bin ?? '') ? ofAnother(line) : line);
  const came = captures.map(async ({ id, attemptId, transactionId }) => {
    const line = known.get(transactionId);
    if (!line) return [];
    const bound = await boundByStaff(db, line);
    const number = invoices.find((one) => one.attemptId === attemptId)?.number ?? null;
    return [{ line: shown(line), capture: id, invoice: number, boundByStaff: bound }];
  });
  const went = [...sent].map(([id, line]) => ({ line: shown(line), return: id }));
  return { came: (await Promise.all(came)).flat(), went };
}

/** Null: number and BIN agreed by themselves. Else when a person bound the line; why is the provider's own record. */
async function boundByStaff(db: Db, line: StatementLine): Promise<Date | null> {
  return (await oddityOfLine(db, line.id))?.resolved?.at ?? null;
}

/** Somebody else paid for the organisation: the customer's archive proves the sum and its day, and names nobody. */
const ofAnother = (line: StatementLine): StatementLine => ({ ...line, name: '', bin: null, partyAccount: null, purpose: '' });

/** How and when a seat's service ended stays out of the customer's own archive, as out of the act: it tells of its learner. */
async function actFiles({ db, files }: Platform, contract: Contract, reader: Reader): Promise<Files> {
  const acts = await actsOf(db, contract.id);
  if (acts.length === 0) return [];
  const seen = (seat: (typeof acts)[number]['seats'][number]) => (reader === 'staff' ? seat : { no: seat.no });
  const listed = acts.map((act) => ({ act, number: actNumber(contract.number, act.no), file: `deal/act-${act.no}.pdf` }));
  return [
    ['deal/acts.json', jsonFile(listed.map(({ act, number, file }) => ({ number, ...act, seats: act.seats.map(seen), file })))],
    ...(await Promise.all(listed.map(async ({ act, file }): Promise<Files[number]> => [file, await files.read(act.fileId)]))),
    ...(await Promise.all(
      acts.flatMap((act) =>
        act.corrections.map(async (one): Promise<Files[number]> => [
          `deal/act-${act.no}-correction-${one.no}.pdf`,
          await files.read(one.fileId),
        ]),
      ),
    )),
  ];
}

import type { Platform } from '#platform/context.ts';
import { applicationByNumber } from '#applications';
import { certificateByNumber } from '#certificates';
import { contractByNumber } from '#contracts';
import { attemptById, attemptOfOrder, bankNames, captureOfTransaction } from '#payments';
import { organisationsPage } from '#organisations';
import { findPeople, type FoundPerson } from '#people';
import { requestByNumber } from '#support';
import { soughtIn } from './sought.ts';
import { office } from './shell.ts';

export type FoundThing = {
  readonly kind: 'application' | 'contract' | 'certificate' | 'payment' | 'request' | 'organisation';
  readonly label: string;
  readonly path: string;
};
export type Found = { readonly people: readonly FoundPerson[]; readonly things: readonly FoundThing[] };

/** Everything that typed words may mean: people, and whatever bears such a number. */
export async function findAll(platform: Platform, words: string, now: Date): Promise<Found> {
  const [people, things] = await Promise.all([findPeople(platform.db, platform.vault, words, now), findThings(platform, words)]);
  return { people, things };
}

async function findThings(platform: Platform, words: string): Promise<FoundThing[]> {
  const { db, vault } = platform;
  const sought = soughtIn(words);
  const things = await Promise.all([
    sought.application &&
      applicationByNumber(db, sought.application).then(
        (one) => one && thing('application', sought.application!, office.application(sought.application!)),
      ),
    sought.contract &&
      contractByNumber(db, sought.contract).then((one) => one && thing('contract', one.number, office.contract(one.number))),
    sought.certificate &&
      certificateByNumber(db, sought.certificate).then((one) => one && thing('certificate', one.number, office.certificate(one.number))),
    sought.request &&
      requestByNumber(db, vault, sought.request).then((one) => one && thing('request', one.number, office.thread(one.number))),
    sought.attemptId && attemptById(db, sought.attemptId).then((one) => one && thing('payment', one.id, office.payment(one.id))),
    sought.attemptId && paymentOf(platform, sought.attemptId),
    sought.transactionId &&
      attemptOfOrder(db, sought.transactionId).then((id) => id && thing('payment', sought.transactionId!, office.payment(id))),
    sought.transactionId && paymentOf(platform, sought.transactionId),
  ]);
  return [...things.filter((one) => one !== null && one !== ''), ...(await organisationsNamed(platform, words))];
}

/** By BIN, or by a part of a name that is long enough to mean one. */
async function organisationsNamed({ db }: Platform, words: string): Promise<FoundThing[]> {
  const sought = words.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (sought.length < 3) return [];
  const { organisations } = await organisationsPage(db, { sought, from: 0, size: MOST_ORGANISATIONS });
  return organisations.map((one) => thing('organisation', `${one.name.kk}, ${one.bin}`, office.organisation(one.id)));
}
const MOST_ORGANISATIONS = 10;

/** By the number of the operation at whichever bank. Money that names no attempt of ours stands in the queue of odd payments instead. */
async function paymentOf(platform: Platform, transactionId: string): Promise<FoundThing | null> {
  const captures = await Promise.all(bankNames.map((bank) => captureOfTransaction(platform.db, bank, transactionId)));
  const capture = captures.find((one) => one !== null);
  if (!capture) return null;
  return thing('payment', transactionId, capture.attemptId ? office.payment(capture.attemptId) : office.oddities);
}

const thing = (kind: FoundThing['kind'], label: string, path: string): FoundThing => ({ kind, label, path });

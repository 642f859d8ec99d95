import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import {
  acceptService,
  acceptanceState,
  contractById,
  customersOf,
  isStopped,
  lapsedOffers,
  lastDayToObject,
  lockContract,
  noteAcceptanceLetter,
  objectToService,
  offerAcceptance,
  silentContracts,
  type AcceptanceState,
  type Contract,
} from '#contracts';
import { localPath } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { almatyDay } from '#kernel/civil-date.ts';
import { sendMessage } from '#messages';
import { accountById, type Account, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import type { Actor } from '#platform/journal.ts';
import { askIn, mayAsk, parseQuestion, requestByNumber } from '#support';
import { disputesInWait, refundsInWait, renderedOf, renderedUnoffered } from './acceptance-due.sql.ts';

const AT_ONCE = 200;
const system: Actor = { kind: 'system' };

/** The job's turn: offers what was rendered, anew where the days count no more, and takes silence for acceptance on its day. */
export async function tendAcceptance(platform: Platform): Promise<{ offered: number; deemed: number }> {
  const { db, clock } = platform;
  const done = { offered: 0, deemed: 0 };
  done.offered += await offerAll(platform, async (after) =>
    (await renderedUnoffered(db, clock.now(), { after, most: AT_ONCE })).map(({ contractId }) => contractId),
  );
  done.offered += await offerAll(platform, (after) => lapsedOffers(db, clock.now(), { after, most: AT_ONCE }));
  const but = [...(await refundsInWait(db, almatyDay(clock.now()))), ...(await disputesInWait(db))];
  for (const contractId of await silentContracts(db, clock.now(), { most: AT_ONCE, but })) {
    const at = clock.now();
    const taken = await transact(db, (tx) => acceptService(tx, contractId, { how: 'deemed', actor: system, at }));
    if (taken.ok) done.deemed += 1;
  }
  return done;
}

/** Some wait for ever, with nobody left to tell: they must not keep the others out. */
async function offerAll(platform: Platform, next: (after: string | null) => Promise<readonly string[]>): Promise<number> {
  let offered = 0;
  const disputed = new Set(await disputesInWait(platform.db));
  for (let after: string | null = null; ;) {
    const found: readonly string[] = await next(after);
    for (const contractId of found.filter((id) => !disputed.has(id)))
      if (await transact(platform.db, (tx) => offer(tx, platform, contractId, system))) offered += 1;
    after = found.at(-1) ?? null;
    if (found.length < AT_ONCE) return offered;
  }
}

/**
 * Offers what is rendered at this moment, behind the contract's lock, and tells by letter in the same transaction. Days given
 * meanwhile leave nothing to offer yet; so does nobody to tell.
 */
async function offer(tx: Tx, platform: Platform, contractId: string, actor: Actor): Promise<boolean> {
  await lockContract(tx, contractId);
  const [given] = await renderedOf(tx, platform.clock.now(), [contractId]);
  if (!given) return false;
  const contract = (await contractById(tx, contractId))!;
  const told = await customersToTell(tx, contract);
  if (told.length === 0) return false;
  const days = platform.config.acceptanceDays;
  const offered = await offerAcceptance(tx, contractId, { ...given, actor, days, at: platform.clock.now() });
  if (!offered.ok) return false;
  const programme = (await programmeVersion(tx, contract.programmeVersionId as ProgrammeVersionId))!;
  for (const account of told) {
    const messageId = await sendMessage(tx, platform, {
      to: account.email,
      template: 'acceptance-offered',
      locale: account.locale,
      accountId: account.id,
      facts: {
        contractNumber: contract.number,
        programmeTitle: programme.title[account.locale],
        ground: given.ground,
        lastDay: lastDayToObject(offered.value),
        contractLink: platform.config.origin + localPath(account.locale, `/my/contracts/${encodeURIComponent(contract.number)}`),
      },
    });
    await noteAcceptanceLetter(tx, { contractId, no: offered.value.no, accountId: account.id, messageId });
  }
  return true;
}

/** The person, or those who represent the organisation now. */
async function customersToTell(tx: Tx, contract: Contract): Promise<Account[]> {
  const accounts: Account[] = [];
  for (const id of await customersOf(tx, contract)) {
    const account = await accountById(tx, id);
    if (account) accounts.push(account);
  }
  return accounts;
}

/** Staff have answered an objection, or found how to reach who could not be told: the days begin again. */
export async function offerAnew(platform: Platform, contract: Contract, staffId: string): Promise<boolean> {
  const last = await acceptanceState(platform.db, contract.id);
  if (last.state !== 'objected' && !isStopped(last, platform.clock.now())) return false;
  return transact(platform.db, (tx) => offer(tx, platform, contract.id, { kind: 'staff', id: staffId }));
}

/** Whoever objected for an organisation reads the answer; to the other representatives the thread is not open. */
export async function isOwnThread({ db, vault }: Platform, acceptance: AcceptanceState, accountId: string): Promise<boolean> {
  if (acceptance.state !== 'objected') return false;
  return (await requestByNumber(db, vault, acceptance.offer.objection!.requestNumber))?.accountId === accountId;
}

export type ObjectRefusal = 'no-words' | 'long-words' | 'not-offered' | 'too-many';

/** The objection of who acts as the customer, and the thread in which they are answered, in one transaction. */
export async function objectTo(
  platform: Platform,
  contract: Contract,
  given: { readonly accountId: AccountId; readonly subject: string; readonly text: string; readonly ip: string },
): Promise<Result<string, ObjectRefusal>> {
  const account = await accountById(platform.db, given.accountId);
  if (!account) return refuse('not-offered');
  const question = parseQuestion({ subject: given.subject, text: given.text, email: account.email }, account.email);
  if (!question.ok) return refuse(question.refusal.includes('short-text') ? 'no-words' : 'long-words');
  if ((await acceptanceState(platform.db, contract.id)).state !== 'offered') return refuse('not-offered');
  if (!(await mayAsk(platform, { email: account.email, ip: given.ip }))) return refuse('too-many');
  const actor: Actor = { kind: 'person', id: account.id };
  try {
    return await transact(platform.db, async (tx) => {
      const { number } = await askIn(tx, platform, { question: question.value, accountId: account.id, locale: account.locale });
      const taken = await objectToService(tx, contract.id, { requestNumber: number, actor, at: platform.clock.now() });
      // Accepted in another tab meanwhile: the thread is not begun either.
      if (!taken.ok) throw new NotOffered();
      return ok(number);
    });
  } catch (fault) {
    if (fault instanceof NotOffered) return refuse('not-offered');
    throw fault;
  }
}

class NotOffered extends Error {}

import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { contractById, insertProof, newProof, proven, type Contract } from '#contracts';
import { refuse, type Result } from '#kernel/result.ts';
import { accountById, cardVersion, fullName, type AccountId, type CardVersionId } from '#people';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { renderPdf } from '#platform/pdf.ts';
import { providerInForce } from '#provider';
import { seatsOfContract } from '#seats';
import { act } from './case.ts';
import { caseById, insertSending, insertWarning, undeliveredCases, type ConductCase } from './case.sql.ts';
import { rulesOf, stepCase, type Stepped, type StepRefusal } from './step-case.command.ts';
import { sendWarning } from './tell.command.ts';
import { drawWarning } from './warning-paper.ts';

/** The warning: its paper is kept before the step, then step, paper and first sending are one transaction. */
export async function warn(
  platform: Platform,
  given: { readonly caseId: string; readonly staffId: string; readonly text: string },
): Promise<Result<Stepped, StepRefusal>> {
  const { caseId, staffId, text } = given;
  const found = await caseById(platform.db, caseId);
  const contract = found && (await contractById(platform.db, found.contractId));
  if (!found || !contract) return refuse('no-such-case');
  // Before a paper is drawn: a case that cannot be warned needs none.
  const may = act(found.facts, 'warn', rulesOf(platform), platform.clock.now());
  if (!may.ok) return may;
  const warned = await accountById(platform.db, found.accountId as AccountId);
  if (!warned) return refuse('nobody-to-warn');
  const proof = newProof(platform);
  const bytes = renderPdf(proven(drawWarning(await warningFacts(platform, contract, found, text)), proof));
  const fileId = await platform.files.put(bytes);
  return transact(platform.db, async (tx) => {
    const actor = { kind: 'staff', id: staffId } as const;
    const done = await stepCase(tx, platform, caseId, { command: 'warn', actor, said: { kind: 'warning', text } });
    if (!done.ok) return done;
    const { at } = done.value;
    await insertWarning(tx, caseId, { fileId, size: bytes.length, at });
    await insertProof(tx, { token: proof.token, fileId, at });
    const messageId = await sendWarning(tx, platform, { one: found, to: warned, contract, fileId });
    await insertSending(tx, caseId, { no: 1, messageId, at });
    return done;
  });
}

async function warningFacts(platform: Platform, contract: Contract, one: ConductCase, text: string) {
  const { db, clock, config } = platform;
  const [card, programme, provider] = await Promise.all([
    cardOf(platform, contract, one),
    programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId),
    providerInForce(db, clock.now()),
  ]);
  const title = programme?.title ?? { kk: '', ru: '' };
  return {
    number: contract.number,
    date: contract.date,
    provider: provider!,
    seatNo: one.seatNo,
    customer: card ? fullName(card) : '',
    programme: { kk: title.kk, ru: title.ru },
    text,
    answerDays: config.warningAnswerDays,
    at: clock.now(),
  };
}

/** The customer as the contract has them, the learner of a seat as they took it. */
async function cardOf({ db, vault }: Platform, contract: Contract, { seatNo }: ConductCase) {
  const claim = seatNo === null ? null : (await seatsOfContract(db, contract.id)).find((seat) => seat.no === seatNo)?.claim;
  const versionId = claim?.cardVersionId ?? contract.cardVersionId;
  return versionId === null ? null : cardVersion(db, vault, versionId as CardVersionId);
}

const AT_ONCE = 200;

/**
 * The job's turn: an unopened warning is sent again, and counts as delivered when the days after the second letter that
 * left are over. Each case is tried for itself: one that cannot be helped is told of in the log, and the others go on.
 */
export async function tendCases(platform: Platform): Promise<Tended> {
  const done = { sentAgain: 0, delivered: 0, failed: 0 };
  for (let after: string | null = null; ;) {
    const due: string[] = await undeliveredCases(platform.db, after, AT_ONCE);
    for (const caseId of due) {
      try {
        if (await transact(platform.db, (tx) => sendAgain(tx, platform, caseId))) done.sentAgain += 1;
        if (await countDelivered(platform, caseId)) done.delivered += 1;
      } catch (fault) {
        done.failed += 1;
        platform.log.error({ fault, caseId }, 'a warning that could not be looked after');
      }
    }
    if (due.length < AT_ONCE) return done;
    after = due.at(-1)!;
  }
}
type Tended = { readonly sentAgain: number; readonly delivered: number; readonly failed: number };

const countDelivered = async (platform: Platform, caseId: string): Promise<boolean> =>
  (await transact(platform.db, (tx) => stepCase(tx, platform, caseId, { command: 'count-delivered', actor: { kind: 'system' } }))).ok;

async function sendAgain(tx: Tx, platform: Platform, caseId: string): Promise<boolean> {
  const found = await caseById(tx, caseId);
  const to = found && (await accountById(tx, found.accountId as AccountId));
  // Erased meanwhile: nobody is written to, and the case is left to staff, who can close it.
  if (!to) return false;
  const done = await stepCase(tx, platform, caseId, { command: 'send-again', actor: { kind: 'system' } });
  if (!done.ok) return false;
  const { before, facts, at } = done.value;
  const contract = await contractById(tx, before.contractId);
  if (!contract || !before.warning) throw new Error('a warning without its contract or its paper', { cause: caseId });
  const messageId = await sendWarning(tx, platform, { one: before, to, contract, fileId: before.warning.fileId });
  await insertSending(tx, caseId, { no: facts.sendings.at(-1)!.no, messageId, at });
  return true;
}

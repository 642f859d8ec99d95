import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { contractById, insertProof, newProof, proven, type Contract } from '#contracts';
import { refuse, type Result } from '#kernel/result.ts';
import { cardVersion, fullName, type CardVersionId } from '#people';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
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
    await insertSending(tx, caseId, { no: 1, messageId: await sendWarning(tx, platform, { one: found, contract, fileId }), at });
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

/** The job's turn: an unopened warning is sent again, and counts as delivered when the days after that are over. */
export async function tendCases(platform: Platform): Promise<{ sentAgain: number; delivered: number }> {
  const done = { sentAgain: 0, delivered: 0 };
  for (const caseId of await undeliveredCases(platform.db, 200)) {
    if (await transact(platform.db, (tx) => sendAgain(tx, platform, caseId))) done.sentAgain += 1;
    const counted = await transact(platform.db, (tx) =>
      stepCase(tx, platform, caseId, { command: 'count-delivered', actor: { kind: 'system' } }),
    );
    if (counted.ok) done.delivered += 1;
  }
  return done;
}

async function sendAgain(tx: Parameters<typeof stepCase>[0], platform: Platform, caseId: string): Promise<boolean> {
  const done = await stepCase(tx, platform, caseId, { command: 'send-again', actor: { kind: 'system' } });
  if (!done.ok) return false;
  const { before, at } = done.value;
  const contract = (await contractById(tx, before.contractId))!;
  const messageId = await sendWarning(tx, platform, { one: before, contract, fileId: before.warning!.fileId });
  await insertSending(tx, caseId, { no: 2, messageId, at });
  return true;
}

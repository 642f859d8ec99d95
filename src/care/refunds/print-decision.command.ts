import type { Bilingual } from '#kernel/locale.ts';
import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { contractById, insertProof, newProof, proven, type PaperRow } from '#contracts';
import { incidentById, intervalText } from '#incidents';
import { organisationVersion } from '#organisations';
import { cardVersion, fullName, type CardVersionId } from '#people';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Db } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { renderPdf } from '#platform/pdf.ts';
import { providerById, type ProviderId } from '#provider';
import { arithmeticRows } from './arithmetic-rows.messages.ts';
import { drawDecision, type DecisionFacts } from './decision-paper.ts';
import { insertPaper, papersOf } from './decision.sql.ts';
import type { RefundCase, Step } from './refund-case.ts';
import { caseById, stepsOfCase } from './refund-case.sql.ts';
import { refundWords } from './refunds.messages.ts';

/** The paper of one decision, made once: its bytes are stored before its row, and a second run finds the first. */
export async function printDecision(platform: Platform, caseId: string, stepNo: number): Promise<void> {
  const one = await caseById(platform.db, caseId);
  if (!one) throw new Error('no such refund case', { cause: caseId });
  if ((await papersOf(platform.db, one.id)).some((paper) => paper.stepNo === stepNo)) return;
  const proof = newProof(platform);
  const bytes = renderPdf(proven(drawDecision(await decisionFacts(platform, one, stepNo)), proof));
  const fileId = await platform.files.put(bytes);
  crashPoint(platform, 'refund-decision-stored');
  const madeAt = platform.clock.now();
  await transact(platform.db, async (tx) => {
    if (!(await insertPaper(tx, one.id, { stepNo, fileId, size: bytes.length, madeAt }))) return;
    await insertProof(tx, { token: proof.token, fileId, at: madeAt });
    await journal(tx, {
      event: 'refund.decision-printed',
      subject: { kind: 'refund', id: one.id },
      actor: { kind: 'system' },
      at: madeAt,
      facts: { file: fileId },
    });
  });
}

async function incidentLine(db: Db, ground: Step): Promise<Bilingual | null> {
  const incident = ground.incidentId && (await incidentById(db, ground.incidentId));
  if (!incident) return null;
  const line = (locale: 'kk' | 'ru'): string => `№\u00a0${incident.no}, ${intervalText(incident, locale)}`;
  return { kk: line('kk'), ru: line('ru') };
}

async function decisionFacts({ db, vault }: Platform, one: RefundCase, stepNo: number): Promise<DecisionFacts> {
  const steps = await stepsOfCase(db, one.id);
  const contract = (await contractById(db, one.contractId))!;
  const [programme, provider, card, buyer] = await Promise.all([
    programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId),
    providerById(db, contract.providerId as ProviderId),
    contract.cardVersionId === null ? null : cardVersion(db, vault, contract.cardVersionId as CardVersionId),
    contract.organisationVersionId === null ? null : organisationVersion(db, contract.organisationVersionId),
  ]);
  const [kk, ru] = [arithmeticRows(one.arithmetic, 'kk', 'customer'), arithmeticRows(one.arithmetic, 'ru', 'customer')];
  const ground = steps.findLast((step) => step.no < stepNo && step.state === 'grounded');
  return {
    one,
    contractNumber: contract.number,
    decided: steps.find((step) => step.no === stepNo)!,
    finding: ground?.words ?? null,
    incident: ground ? await incidentLine(db, ground) : null,
    programme: { kk: programme!.title.kk, ru: programme!.title.ru },
    customer: buyer ? buyer.name : card && fullName(card),
    provider: provider!,
    ground: { kk: refundWords.kk.grounds[one.ground], ru: refundWords.ru.grounds[one.ground] },
    arithmetic: kk.map(([words, sum], at): PaperRow => [{ kk: words, ru: ru[at]![0] }, sum]),
  };
}

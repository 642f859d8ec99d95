import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { journal } from '#platform/journal.ts';
import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { contractById } from '#contracts';
import { enrolmentById, lockEnrolment, type EnrolmentId } from '#enrolments';
import { cardVersion, type CardVersionId } from '#people';
import { providerInForce } from '#provider';
import { claimOfEnrolment } from '#seats';
import type { Certificate } from './certificate.ts';
import { printTask } from './certificate-tasks.ts';
import { insertHolder } from './holder.sql.ts';
import { newCertificate, newCertificateId, type CompletedCourse, type IssueFacts } from './new-certificate.ts';
import { certificateOf, enterCertificate } from './register.sql.ts';

export type Issued = { readonly certificate: Certificate; readonly issuedNow: boolean };

/**
 * Issues the certificate of a completed course, once, however often it is asked. Let it be the last thing the
 * transaction does: entering the register locks the year's counter until the commit.
 */
export async function issueCertificate(tx: Tx, platform: Platform, completed: CompletedCourse): Promise<Issued> {
  await lockEnrolment(tx, completed.enrolmentId as EnrolmentId);
  const before = await certificateOf(tx, completed.enrolmentId);
  if (before) return { certificate: before, issuedNow: false };
  const facts = await issueFacts(tx, platform, completed);
  const { certificate, holder } = newCertificate(facts, platform.random);
  await insertHolder(tx, platform.vault, holder);
  await journal(tx, {
    event: 'certificate.issued',
    subject: { kind: 'certificate', id: certificate.id },
    actor: { kind: 'system' },
    at: facts.now,
    facts: {
      enrolment: certificate.enrolmentId,
      contract: certificate.contractId,
      programme: certificate.programmeVersionId,
      provider: certificate.providerId,
      holder: certificate.holderMark.toString('hex'),
    },
  });
  await enqueue(tx, printTask, { certificateId: certificate.id }, { key: `certificate:${certificate.id}` });
  const number = await enterCertificate(tx, certificate);
  const { holderMark: _mark, cardVersionId: _card, ...entry } = certificate;
  return { certificate: { ...entry, number, withdrawal: null }, issuedNow: true };
}

/** Throws where a fact is missing: the job then stays in the operators' queue instead of printing a wrong paper. */
async function issueFacts(tx: Tx, platform: Platform, completed: CompletedCourse): Promise<IssueFacts> {
  const now = platform.clock.now();
  const enrolment = await enrolmentById(tx, completed.enrolmentId as EnrolmentId);
  const contract = enrolment && (await contractById(tx, enrolment.contractId));
  // On a seat the learner is not the customer: the name is that of the card the learner claimed it with.
  const cardId = contract?.cardVersionId ?? (await claimOfEnrolment(tx, completed.enrolmentId))?.cardVersionId;
  const card = cardId ? await cardVersion(tx, platform.vault, cardId as CardVersionId) : null;
  const version = await programmeVersion(tx, completed.programmeVersionId as ProgrammeVersionId);
  if (!enrolment || !contract || !card || !version)
    throw new Error('a certificate without its enrolment, contract, card or programme', { cause: completed.enrolmentId });
  const provider = await providerInForce(tx, now);
  return { id: newCertificateId(now, platform.random), completed, enrolment, contract, card, version, provider, now };
}

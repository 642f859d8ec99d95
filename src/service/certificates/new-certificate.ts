import { createHash } from 'node:crypto';
import { almatyDay } from '#kernel/civil-date.ts';
import type { Random } from '#kernel/random.ts';
import { agreementInForce, itemsOf, type ProgrammeVersion } from '#catalogue';
import type { Contract } from '#contracts';
import type { Enrolment } from '#enrolments';
import { fullName, type RegistrationCard } from '#people';
import type { Provider } from '#provider';
import type { CertificateId, NewCertificate } from './certificate.ts';
import { newCheckCode, newToken } from './check-code.ts';

/** A course was completed: what the classroom's transaction, or the job enqueued in it, knows. */
export type CompletedCourse = {
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly contractId: string;
  readonly programmeVersionId: string;
  readonly completedAt: Date;
};

export type IssueFacts = {
  readonly id: CertificateId;
  readonly completed: CompletedCourse;
  readonly enrolment: Enrolment;
  readonly contract: Contract;
  /** The card version that the contract, or the claim of a seat, locked: its name is printed (clause 3.7). */
  readonly card: RegistrationCard;
  readonly version: ProgrammeVersion;
  readonly provider: Provider;
  readonly now: Date;
};

/** Name and keys: kept apart from the register, and erased with the person. */
export type Holder = { readonly certificateId: CertificateId; readonly fullName: string; readonly salt: Buffer; readonly paperKey: Buffer };

/** What is written when a certificate is issued; the number is the register's to give. */
export function newCertificate(facts: IssueFacts, random: Random): { certificate: NewCertificate; holder: Holder } {
  const { id, completed, enrolment, contract, card, version, provider, now } = facts;
  const today = almatyDay(now);
  const agreement = agreementInForce(version, today);
  const holder = {
    certificateId: id,
    fullName: fullName(card),
    salt: Buffer.from(random.bytes(16)),
    paperKey: Buffer.from(random.bytes(32)),
  };
  const certificate: NewCertificate = {
    id,
    enrolmentId: enrolment.id,
    accountId: enrolment.accountId,
    contractId: contract.id,
    programmeVersionId: version.id,
    cardVersionId: card.versionId,
    providerId: provider.id,
    title: version.title,
    kind: version.kind,
    hours: version.hours,
    finalTest: itemsOf(version).some((item) => item.kind === 'final-test'),
    studied: { from: almatyDay(enrolment.term.openedAt), to: almatyDay(completed.completedAt) },
    agreement: agreement && { number: agreement.number, date: agreement.date },
    issuedOn: today,
    issuedAt: now,
    token: newToken(random),
    checkCode: newCheckCode(random),
    holderMark: holderMark(holder),
  };
  return { certificate, holder };
}

export const holderMark = ({ salt, fullName: name }: Pick<Holder, 'salt' | 'fullName'>): Buffer =>
  createHash('sha256').update(salt).update(name, 'utf8').digest();

/** UUID version 7 (RFC 9562): milliseconds, then chance, so that rows lie in the order of time. */
export function newCertificateId(now: Date, random: Random): CertificateId {
  const bytes = Buffer.from(random.bytes(16));
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as CertificateId;
}

import { caseSteps, casesOfContract, endingOf, evidenceFilesOf, wordsOf, type ConductCase, type EvidenceFile } from '#conduct';
import type { Contract } from '#contracts';
import type { Platform } from '#platform/context.ts';
import type { FileId } from '#platform/files.ts';
import { casesOfContract as refundsOfContract, chargebacksOfContract, papersOf, stepsOfCase, type RefundCase } from '#refunds';
import { jsonFile } from './bundle-files.ts';

type Files = [name: string, bytes: Uint8Array][];

/** What was in dispute: breaches with their warnings and answers (clause 4.2), refunds with their decisions (4.4), disputes at the bank. */
export async function caseFiles(platform: Platform, contract: Contract, asker: 'customer' | 'staff'): Promise<Files> {
  const { db } = platform;
  const files: Files = [];
  for (const [at, one] of (await casesOfContract(db, contract.id)).toReversed().entries()) {
    // Nobody is told of a case that came to no warning, and the organisation of none against the learner of a seat (conduct).
    if (asker === 'staff' || (one.warning && one.seatNo === null))
      files.push(...(await conductFiles(platform, one, `cases/conduct-${at + 1}`, asker)));
  }
  for (const one of (await refundsOfContract(db, contract.id)).toReversed())
    files.push(...(await refundFiles(platform, one, `cases/refund-${one.number.replace(/^\D+/, '')}`)));
  // A claim of ours on the bank is none of the customer's.
  const disputes = (await chargebacksOfContract(db, contract.id)).filter(({ deniedIn }) => asker === 'staff' || deniedIn === null);
  if (disputes.length > 0) files.push(['cases/disputes.json', jsonFile(disputes)]);
  return files;
}

async function conductFiles(platform: Platform, one: ConductCase, name: string, asker: 'customer' | 'staff'): Promise<Files> {
  const { db, vault, files } = platform;
  const { id, openedAt, facts, warning } = one;
  const [steps, words, evidence] = await Promise.all([caseSteps(db, id), wordsOf(db, vault, id), evidenceFilesOf(db, vault, id)]);
  // Evidence may speak of others; what it comes to stands in the warning. Who of staff wrote is the journal's business.
  const said = words
    .filter(({ kind }) => asker === 'staff' || kind !== 'evidence')
    .map(({ no, kind, author, reference, text, at }) => ({ no, kind, author, reference: asker === 'staff' ? reference : null, text, at }));
  const listed = evidence.map((file) => listedFile(file, asker, evidencePath(name, file)));
  const added: Files = [];
  for (const file of evidence) if (mayHave(file, asker)) added.push([evidencePath(name, file), await files.read(file.fileId)]);
  return [
    [`${name}.json`, jsonFile({ id, openedAt, ...facts, steps, said, evidence: listed })],
    ...added,
    ...(warning ? [[`${name}-warning.pdf`, await files.read(warning.fileId as FileId)] as [string, Uint8Array]] : []),
  ];
}

/** A file with another person's data is named to the customer by its hash, and does not go along. */
const mayHave = ({ speaksOfOthers }: EvidenceFile, asker: 'customer' | 'staff'): boolean => asker === 'staff' || !speaksOfOthers;
const evidencePath = (name: string, { no, type }: EvidenceFile): string => `${name}-evidence-${no}.${endingOf[type]}`;

function listedFile(file: EvidenceFile, asker: 'customer' | 'staff', path: string) {
  const { no, wordsNo, type, size, fileId, speaksOfOthers, at } = file;
  const facts = { no, wordsNo, type, size, sha256: fileId, speaksOfOthers, at, file: mayHave(file, asker) ? path : null };
  return asker === 'staff' ? { ...facts, name: file.name } : facts;
}

async function refundFiles({ db, files }: Platform, one: RefundCase, name: string): Promise<Files> {
  const [steps, papers] = await Promise.all([stepsOfCase(db, one.id), papersOf(db, one.id)]);
  const taken = steps.map(({ actor, ...step }) => ({ ...step, actor: { kind: actor.kind } }));
  const { openedBy, ...facts } = one;
  const decisions: Files = [];
  for (const paper of papers) decisions.push([`${name}-decision-${paper.stepNo}.pdf`, await files.read(paper.fileId)]);
  return [[`${name}.json`, jsonFile({ ...facts, openedBy: openedBy.kind, steps: taken })], ...decisions];
}

import { caseSteps, casesOfContract, endingOf, evidenceFilesOf, wordsOf, type ConductCase, type EvidenceFile } from '#conduct';
import type { Contract } from '#contracts';
import type { Platform } from '#platform/context.ts';
import type { FileId } from '#platform/files.ts';
import {
  casesOfContract as refundsOfContract,
  chargebacksOfContract,
  isTold,
  papersOf,
  stepsOfCase,
  sumsOfSeats,
  type RefundCase,
} from '#refunds';
import { jsonFile } from './bundle-files.ts';
import type { Reader } from './reader.ts';

type Files = [name: string, bytes: Uint8Array][];

/** What was in dispute: breaches with their warnings and answers (clause 4.2), refunds with their decisions (4.4), disputes at the bank. */
export async function caseFiles(platform: Platform, contract: Contract, reader: Reader): Promise<Files> {
  const { db } = platform;
  const files: Files = [];
  for (const [at, one] of (await casesOfContract(db, contract.id)).toReversed().entries()) {
    // Nobody is told of a case that came to no warning, and the organisation of none against the learner of a seat (conduct).
    if (reader === 'staff' || (one.warning && one.seatNo === null))
      files.push(...(await conductFiles(platform, one, `cases/conduct-${at + 1}`, reader)));
  }
  for (const one of (await refundsOfContract(db, contract.id)).toReversed())
    files.push(...(await refundFiles(platform, one, `cases/refund-${one.number.replace(/^\D+/, '')}`, reader)));
  // A claim of ours on the bank is none of the customer's.
  const disputes = (await chargebacksOfContract(db, contract.id)).filter(({ deniedIn }) => reader === 'staff' || deniedIn === null);
  if (disputes.length > 0) files.push(['cases/disputes.json', jsonFile(disputes)]);
  return files;
}

async function conductFiles(platform: Platform, one: ConductCase, name: string, reader: Reader): Promise<Files> {
  const { db, vault, files } = platform;
  const { id, openedAt, facts, warning } = one;
  const [steps, words, evidence] = await Promise.all([caseSteps(db, id), wordsOf(db, vault, id), evidenceFilesOf(db, vault, id)]);
  // Evidence may speak of others; what it comes to stands in the warning. Who of staff wrote is the journal's business.
  const said = words
    .filter(({ kind }) => reader === 'staff' || kind !== 'evidence')
    .map(({ no, kind, author, reference, text, at }) => ({ no, kind, author, reference: reader === 'staff' ? reference : null, text, at }));
  const listed = evidence.map((file) => listedFile(file, reader, evidencePath(name, file)));
  const added: Files = [];
  for (const file of evidence) if (mayHave(file, reader)) added.push([evidencePath(name, file), await files.read(file.fileId)]);
  return [
    [`${name}.json`, jsonFile({ id, openedAt, ...facts, steps, said, evidence: listed })],
    ...added,
    ...(warning ? [[`${name}-warning.pdf`, await files.read(warning.fileId as FileId)] as [string, Uint8Array]] : []),
  ];
}

/** A file with another person's data is named to the customer by its hash, and does not go along. */
const mayHave = ({ speaksOfOthers }: EvidenceFile, reader: Reader): boolean => reader === 'staff' || !speaksOfOthers;
const evidencePath = (name: string, { no, type }: EvidenceFile): string => `${name}-evidence-${no}.${endingOf[type]}`;

function listedFile(file: EvidenceFile, reader: Reader, path: string) {
  const { no, wordsNo, type, size, fileId, speaksOfOthers, at } = file;
  const facts = { no, wordsNo, type, size, sha256: fileId, speaksOfOthers, at, file: mayHave(file, reader) ? path : null };
  return reader === 'staff' ? { ...facts, name: file.name } : facts;
}

/** An organisation gets the sums of each seat, and not the steps to them: they tell how far its learner has come (clause 3.6). */
async function refundFiles({ db, files }: Platform, one: RefundCase, name: string, reader: Reader): Promise<Files> {
  const [steps, papers] = await Promise.all([stepsOfCase(db, one.id), papersOf(db, one.id)]);
  const taken = steps.map(({ actor, ...step }) => ({
    ...step,
    words: reader === 'staff' || isTold({ ...step, actor }) ? step.words : null,
    actor: { kind: actor.kind },
  }));
  const { openedBy, ...kept } = one;
  const facts = reader === 'organisation' ? { ...kept, arithmetic: sumsOfSeats(one.arithmetic) } : kept;
  const decisions: Files = [];
  for (const paper of papers) decisions.push([`${name}-decision-${paper.stepNo}.pdf`, await files.read(paper.fileId)]);
  return [[`${name}.json`, jsonFile({ ...facts, openedBy: openedBy.kind, steps: taken })], ...decisions];
}

import { warningByFile } from '#conduct';
import { contractPaperByFile, fileOfProof, isProofToken, type OfficialPaper } from '#contracts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { spend } from '#platform/limits.ts';
import { decisionByFile } from '#refunds';
import { actByFile } from '#seats';
import { invoiceByFile } from '#transfers';
import type { PaperVerdict } from './paper-check.ts';

/** As many as the certificate check allows; the address is counted by its keyed hash. */
const TRIES = { limit: 60, windowSeconds: 600 };

/** Null: this address has asked too often. The bytes themselves never come here, only what they hash to. */
export async function checkByBytes(platform: Platform, fileId: FileId, ip: string): Promise<PaperVerdict | null> {
  const bucket = `paper-check:${platform.vault.lookup(ip, 'papers.check').toString('base64url')}`;
  if (!(await spend(platform.db, { bucket, ...TRIES, now: platform.clock.now() }))) return null;
  return verdict('bytes', fileId, await officialPaper(platform.db, fileId));
}

/** The token cannot be guessed, so it needs no counting. */
export async function checkByToken({ db }: Platform, token: string): Promise<PaperVerdict> {
  const fileId = isProofToken(token) ? await fileOfProof(db, token) : null;
  return fileId ? verdict('token', fileId, await officialPaper(db, fileId)) : { proof: 'token', paper: null };
}

/** Every room that keeps papers is asked. */
async function officialPaper(db: Db, fileId: FileId): Promise<OfficialPaper | null> {
  for (const register of [contractPaperByFile, warningByFile, decisionByFile, invoiceByFile, actByFile]) {
    const paper = await register(db, fileId);
    if (paper) return paper;
  }
  return null;
}

const verdict = (proof: 'bytes' | 'token', fileId: FileId, paper: OfficialPaper | null): PaperVerdict =>
  paper ? { proof, paper, fileId } : { proof, paper: null };

import { timingSafeEqual } from 'node:crypto';
import { localPath } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { sendMessage } from '#messages';
import { credentialsOf } from './accounts.sql.ts';
import { openProof, insertProof, renewCode, spendTry, useProof, type EmailProof, type EmailProofId } from './email-proofs.sql.ts';
import {
  CODE_MINUTES,
  CODE_TRIES,
  codeExpiry,
  codeTyped,
  newCode,
  newFlowNumber,
  RESEND_SECONDS,
  type CodeRefusal,
} from './one-time-code.ts';
import { mayTry } from './tries.sql.ts';

/** Writes the proof and its letter in one transaction. The same work whether or not the address is known. */
export async function sendCode(tx: Tx, platform: Platform, proof: Omit<EmailProof, 'id' | 'codeSentAt'>): Promise<EmailProofId> {
  const now = platform.clock.now();
  const id = newFlowNumber(platform.random) as EmailProofId;
  const code = newCode(platform.random);
  await insertProof(tx, { ...proof, id, codeHash: codeHashes(platform, id, code)[0]!, now, expiresAt: codeExpiry(now) });
  await writeLetter(tx, platform, { ...proof, id, codeSentAt: now }, code);
  return id;
}

/** Another letter with a fresh code, a minute after the last one at the earliest. */
export async function sendCodeAgain(
  platform: Platform,
  flow: string,
  purpose: EmailProof['purpose'],
): Promise<'sent' | 'too-soon' | 'gone'> {
  const proof = await openProof(platform.db, flow, purpose);
  if (!proof) return 'gone';
  if (!(await mayTry(platform, ['code:letters', proof.email]))) return 'too-soon';
  const now = platform.clock.now();
  const code = newCode(platform.random);
  return transact(platform.db, async (tx) => {
    const sentBefore = new Date(now.getTime() - RESEND_SECONDS * 1000);
    const fresh = { codeHash: codeHashes(platform, proof.id, code)[0]!, expiresAt: codeExpiry(now), now, sentBefore };
    if (!(await renewCode(tx, proof.id, fresh))) return 'too-soon';
    await writeLetter(tx, platform, proof, code);
    return 'sent';
  });
}

/** Spends a try; on success the proof is used up. The caller's transaction commits also after a refusal, so that tries count. */
export async function proveCode(
  tx: Tx,
  platform: Platform,
  given: { flow: string; purpose: EmailProof['purpose']; code: string },
): Promise<Result<EmailProof, CodeRefusal>> {
  const now = platform.clock.now();
  const proof = await openProof(tx, given.flow, given.purpose);
  const code = codeTyped(given.code);
  if (!proof) return refuse('code-over');
  if (!code) return refuse('wrong-code');
  const kept = await spendTry(tx, proof.id, CODE_TRIES, now);
  if (!kept) return refuse('code-over');
  if (!codeHashes(platform, proof.id, code).some((hash) => timingSafeEqual(hash, kept))) return refuse('wrong-code');
  return (await useProof(tx, proof.id, now)) ? ok(proof) : refuse('code-over');
}

const codeHashes = (platform: Platform, id: EmailProofId, code: string): Buffer[] => platform.vault.lookups(`${id}:${code}`, 'people.code');

/** The letter tells the owner of an address what the site tells nobody: that it has an account, or that it has none. */
async function writeLetter(tx: Tx, platform: Platform, proof: EmailProof, code: string): Promise<void> {
  const { purpose, email: to, locale } = proof;
  const owner = await credentialsOf(tx, { email: to });
  const link = (path: string) => platform.config.origin + localPath(locale, path);
  const facts = { code, minutes: CODE_MINUTES };
  const uselessAfter = codeExpiry(platform.clock.now());
  const common = { to, locale, ...(proof.accountId && { accountId: proof.accountId }) };
  if (purpose === 'recovery') {
    if (!owner) return;
    await sendMessage(tx, platform, {
      ...common,
      template: 'recover',
      facts: { ...facts, link: link(`/recover/code?flow=${proof.id}`) },
      uselessAfter,
    });
  } else if (owner) {
    const links = { signInLink: link('/sign-in'), recoverLink: link('/recover') };
    await sendMessage(tx, platform, { ...common, template: 'already-registered', facts: links, accountId: owner.id });
  } else {
    const template = purpose === 'sign-up' ? 'confirm-email' : 'confirm-new-email';
    await sendMessage(tx, platform, { ...common, template, facts, uselessAfter });
  }
}

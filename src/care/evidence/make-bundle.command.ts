import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { keyDocument } from '#platform/signing-keys.ts';
import { contractById } from '#contracts';
import { bundleById, dropKeys, keepMade, keptBytes, type Bundle, type BundleId } from './bundle.sql.ts';
import { sha256Of, withManifest } from './bundle-files.ts';
import { gatherFiles } from './gather.command.ts';
import { zipped } from './zip.ts';

/** Gathers, signs and keeps the archive once. Stored files are never removed, so it is encrypted with a key that can be. */
export async function makeBundle(platform: Platform, id: BundleId): Promise<void> {
  const bundle = await bundleById(platform.db, id);
  if (!bundle || bundle.made || bundle.gone) return;
  const archive = await archiveOf(platform, bundle);
  const key = randomBytes(32);
  const fileId = await platform.files.put(encrypted(archive, key));
  const now = platform.clock.now();
  const expiresAt = new Date(now.getTime() + platform.config.evidenceDays * 86_400_000);
  const hash = sha256Of(archive);
  await transact(platform.db, async (tx) => {
    if (!(await keepMade(tx, platform.vault, id, { at: now, hash, size: archive.length, expiresAt, fileId, key }))) return;
    await journal(tx, {
      event: 'evidence.made',
      subject: { kind: 'contract', id: bundle.contractId },
      actor: { kind: 'system' },
      at: now,
      facts: { bundle: id, hash, size: archive.length },
    });
  });
}

/** The archive as it was made; null before, and once its days are over. */
export async function bundleBytes(platform: Platform, id: BundleId): Promise<Buffer | null> {
  const kept = await keptBytes(platform.db, platform.vault, id);
  if (!kept) return null;
  const archive = decrypted(await platform.files.read(kept.fileId), kept.key);
  if (sha256Of(archive) !== kept.hash) throw new Error('an evidence bundle is not what was made', { cause: id });
  return archive;
}

export const expireBundles = (platform: Platform): Promise<number> => {
  const now = platform.clock.now();
  return transact(platform.db, (tx) => dropKeys(tx, { expiredBy: now }, now));
};

async function archiveOf(platform: Platform, bundle: Bundle): Promise<Uint8Array> {
  const contract = await contractById(platform.db, bundle.contractId);
  if (!contract) throw new Error('a bundle of a contract that is not there', { cause: bundle.id });
  const { files, offer } = await gatherFiles(platform, contract, bundle.asked.as);
  const about = {
    contract: contract.number,
    madeAt: platform.clock.now().toISOString(),
    offer,
    key: keyDocument(platform.vault).signs,
  };
  return zipped(withManifest(files, about, platform.vault));
}

/** 12-byte nonce | 16-byte tag | ciphertext (AES-256-GCM). */
function encrypted(bytes: Uint8Array, key: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function decrypted(bytes: Buffer, key: Buffer): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  cipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]);
}
